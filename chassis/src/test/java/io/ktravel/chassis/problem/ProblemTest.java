package io.ktravel.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.json.Json;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @Test
    void every_common_problem_speaks_english_and_korean() {
        Bundles.areComplete(CommonProblem.values());
    }

    @Test
    void a_problem_document_has_the_fields_of_the_contract() {
        RuleBroken broken = RuleBroken.invalid("groupSize", Message.common("not-a-number", 1, 50))
                .with("known", List.of("busan"));

        String json = Json.write(ProblemView.of(broken, "/api/plan/v1/plans", Locale.ENGLISH));

        assertThat(json).isEqualTo("""
                        {"type":"urn:ktravel:problem:invalid-request","title":"The request is not valid","status":400,\
                        "detail":"Some fields break a rule; see violations. Nothing was changed.",\
                        "instance":"/api/plan/v1/plans","violations":[{"field":"groupSize",\
                        "message":"must be a whole number from 1 to 50"}],"known":["busan"]}""");
    }

    @Test
    void a_korean_reads_korean() {
        RuleBroken broken = RuleBroken.invalid("groupSize", Message.common("required"));

        assertThat(ProblemView.of(broken, "/", Locale.KOREAN)
                        .violations()
                        .get(0)
                        .message())
                .isEqualTo("필수 항목입니다");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"-|en", "ko|ko", "ko-KR,ko;q=0.9,en;q=0.8|ko", "fr,ko;q=0.5|ko", "fr|en", "en-GB|en", ";;;q=x|en"})
    void the_language_is_chosen_by_accept_language(String header, String expected) {
        assertThat(Languages.preferred(header)).isEqualTo(new Locale(expected));
    }

    @Test
    void statuses_of_the_server_have_a_problem() {
        for (int status = 400; status < 600; status++) {
            assertThat(CommonProblem.forStatus(status).status() / 100).isEqualTo(status / 100);
        }
    }
}
