package io.ktravel.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {
    enum Kind {
        MEAL,
        STAY
    }

    record Item(@NotNull String name, Kind kind) {}

    record Request(
            @NotNull @Min(1) @Max(50) Integer groupSize,
            LocalDate startDate,
            String details,
            @Valid List<Item> items) {}

    @Test
    void korean_emoji_and_right_to_left_text_survive() throws Exception {
        Request read = read("{\"groupSize\":4,\"details\":\"해운대 🏖️ مرحبا\"}", "en");

        assertThat(read.details()).isEqualTo("해운대 🏖️ مرحبا");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|groupSize|must not be null",
                "{\"groupSize\":0}|groupSize|must be greater than or equal to 1",
                "{\"groupSize\":\"4\"}|groupSize|has the wrong type, expected number",
                "{\"groupSize\":1.5}|groupSize|has the wrong type, expected number",
                "{\"groupSize\":99999999999}|groupSize|cannot be read",
                "{\"groupSize\":1,\"x\":2}|x|is not a known field",
                "{\"groupSize\":1,\"startDate\":\"2026-02-30\"}|startDate|has the wrong type, expected date YYYY-MM-DD",
                "{\"groupSize\":1,\"startDate\":[2026,1,1]}|startDate|has the wrong type, expected date YYYY-MM-DD",
                "{\"groupSize\":1,\"startDate\":\"+12026-01-01\"}|startDate|has the wrong type, expected date YYYY-MM-DD",
                "{\"groupSize\":1,\"details\":7}|details|has the wrong type, expected string",
                "{\"groupSize\":1,\"items\":{}}|items|has the wrong type, expected array",
                "{\"groupSize\":1,\"items\":[{\"name\":\"a\"},{}]}|items[1].name|must not be null",
                "{\"groupSize\":1,\"items\":[{\"name\":\"a\",\"kind\":\"WALK\"}]}|items[0].kind|is not one of: MEAL, STAY"
            })
    void a_wrong_field_is_named_with_the_reason(String body, String field, String why) {
        RuleBroken refused = refusal(body, "en");

        assertThat(refused.problem()).isEqualTo(CommonProblem.INVALID_REQUEST);
        Violation violation = refused.violations().get(0);
        assertThat(violation.field()).isEqualTo(field);
        assertThat(violation.message().in(Locale.ENGLISH)).isEqualTo(why);
    }

    @Test
    void a_validator_speaks_the_callers_language() {
        assertThat(refusal("{\"groupSize\":0}", "ko-KR")
                        .violations()
                        .get(0)
                        .message()
                        .in(Locale.KOREAN))
                .isEqualTo("1 이상이어야 합니다");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``", "null", "{", "{\"groupSize\":1} {}", "{\"groupSize\":1,\"groupSize\":2}", "not json"})
    void a_body_that_is_no_json_object_is_malformed(String body) {
        assertThat(refusal(body, "en").problem().status()).isEqualTo(400);
    }

    @Test
    void nesting_is_bounded() {
        assertThat(refusal("[".repeat(100_000), "en").problem().status()).isEqualTo(400);
    }

    @Property
    void whatever_is_sent_is_read_or_refused_with_400(@ForAll String body) throws Exception {
        try {
            read(body, "ko");
        } catch (RuleBroken refused) {
            assertThat(refused.problem().status()).isEqualTo(400);
        }
    }

    private static RuleBroken refusal(String body, String language) {
        return catchThrowableOfType(RuleBroken.class, () -> read(body, language));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Request read(String body, String language) throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.add("Accept-Language", language);
        return (Request) new JsonBody()
                .readFrom(
                        (Class) Request.class,
                        Request.class,
                        new Annotation[0],
                        null,
                        headers,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
