package io.ktravel.plan.itinerary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ktravel.chassis.money.Money;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void it_speaks_the_language_of_the_reader() {
        Evidence evidence = Evidence.of("checks.budget.exceeded", Money.won(1_200_000), Money.won(1_000_000));
        assertThat(evidence.render(Locale.ENGLISH)).isEqualTo("₩1,200,000 is more than the budget of ₩1,000,000.");
        assertThat(evidence.render(Locale.KOREA)).isEqualTo("비용 ₩1,200,000이 예산 ₩1,000,000을 넘습니다.");
    }

    @Test
    void other_languages_read_english_whatever_the_server_speaks() {
        Locale.setDefault(Locale.KOREA);
        assertThat(Evidence.of("plan.freeTime").render(Locale.FRENCH)).isEqualTo("Free time");
        assertThat(Evidence.of("plan.freeTime").render(Locale.ENGLISH)).isEqualTo("Free time");
    }

    @Test
    void an_argument_can_be_a_message() {
        assertThat(Evidence.of("checks.meals.missing", new Evidence.Word("meal.lunch"), "2026-12-04")
                        .render(Locale.KOREAN))
                .isEqualTo("2026-12-04에 점심 식사가 없습니다.");
        assertThat(Evidence.of("plan.checkOut", "@home {0}").render(Locale.ENGLISH))
                .isEqualTo("Check out of @home {0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTX 101", "@x", "@meal.lunch", "USD 1.234", "KRW 5", "{0}", "it's"})
    void a_name_is_shown_as_it_is_whatever_it_looks_like(String name) {
        assertThat(Evidence.of("plan.checkOut", name).render(Locale.ENGLISH)).isEqualTo("Check out of " + name);
    }

    @Test
    void a_name_cannot_pass_for_money() {
        assertThat(Evidence.of("plan.checkOut", "\u0001KRW 5").render(Locale.ENGLISH))
                .isEqualTo("Check out of KRW 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KTX 101", "USD 1.234", "@gone", "", "KRW"})
    void what_cannot_be_read_any_more_is_shown_as_it_was_written(String stored) {
        Evidence evidence = new Evidence("plan.checkOut", List.of("\u0001" + stored));
        assertThat(evidence.render(Locale.ENGLISH)).isEqualTo("Check out of " + stored.replace("@", ""));
    }

    @Test
    void a_key_that_is_gone_is_still_shown() {
        assertThat(new Evidence("checks.gone", List.of("a")).render(Locale.ENGLISH))
                .isEqualTo("checks.gone [a]");
    }

    @Test
    void it_comes_back_from_json_as_it_was() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        Check check = new Check("budget", Verdict.PASS, Evidence.of("checks.budget.pass", Money.won(1), Money.won(2)));
        assertThat(json.readValue(json.writeValueAsString(check), Check.class)).isEqualTo(check);
    }

    @Test
    void both_languages_have_every_message_with_the_same_arguments() {
        ResourceBundle english = bundle(Locale.ROOT);
        ResourceBundle korean = bundle(Locale.KOREAN);
        assertThat(korean.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(arguments(korean.getString(key))).as(key).isEqualTo(arguments(english.getString(key)));
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("io.ktravel.plan.itinerary.checks", locale, EXACT);
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }
}
