package io.ktravel.chassis.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_are_version_7_unique_and_ascending() {
        List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(Ids::isId).allMatch(id -> id.charAt(14) == '7');
    }

    @Test
    void an_id_tells_when_it_was_made() {
        assertThat(Ids.madeAt("017f22e2-79b0-7cc3-98c4-dc0c0c07398f")).isEqualTo("2022-02-22T19:22:22.000Z");
        assertThat(Ids.madeAt(Ids.next())).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void other_texts_are_no_ids() {
        assertThat(Stream.of(
                        "",
                        "1",
                        "../x",
                        "01A20047-9744-70EE-B32D-6215F53BA01B",
                        "01a20047-9744-70ee-b32d-6215f53ba01b ",
                        "ce0d5bb0-aa96-4786-a0bf-91c75a6c7c24",
                        "01a20047-9744-70ee-732d-6215f53ba01b"))
                .noneMatch(Ids::isId);
    }
}
