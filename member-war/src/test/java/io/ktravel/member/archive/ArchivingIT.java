package io.ktravel.member.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.Visitors;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArchivingIT extends InMember {
    @Inject
    Visitors visitors;

    @Inject
    Archiving archiving;

    @Inject
    @Any
    Instance<Archivable> parts;

    @Test
    void this_context_hands_over_what_it_keeps() {
        String dana = visitors.signUp();

        Map<String, String> written = parts.stream()
                .collect(Collectors.toMap(
                        Archivable::name, part -> Json.write(part.page(dana, PageQuery.of(100, null)))));

        assertThat(written).containsOnlyKeys("profile", "identities", "sign-ins", "ledger", "top-ups");
        assertThat(written.get("profile")).contains(dana);
        assertThat(written.get("ledger")).contains("WELCOME");
    }

    @Test
    void without_an_answer_of_every_context_there_is_no_archive() {
        String dana = visitors.signUp();

        RuleBroken refused = catchThrowableOfType(RuleBroken.class, () -> archiving.archive(dana, Locale.KOREAN));

        assertThat(refused.problem()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(refused.retryAfterSeconds()).isPositive();
    }
}
