package io.ktravel.chassis.id;

import static org.assertj.core.api.Assertions.assertThat;

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
    void other_texts_are_no_ids() {
        assertThat(Stream.of(
                        "",
                        "1",
                        "../x",
                        "01A20047-9744-70EE-B32D-6215F53BA01B",
                        "01a20047-9744-70ee-b32d-6215f53ba01b "))
                .noneMatch(Ids::isId);
    }
}
