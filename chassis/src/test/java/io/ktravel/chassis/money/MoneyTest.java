package io.ktravel.chassis.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.ktravel.chassis.json.Json;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final ObjectMapper JSON = Json.LENIENT;

    @Test
    void an_amount_is_written_as_a_plain_number() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(new Money(new BigDecimal("1.2E+6"), "KRW")))
                .isEqualTo("{\"amount\":1200000,\"currency\":\"KRW\"}");
        assertThat(JSON.writeValueAsString(new Money(new BigDecimal("12.50"), "USD")))
                .isEqualTo("{\"amount\":12.5,\"currency\":\"USD\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1200000",
                "1.2E6",
                "1200000.00",
                "{\"amount\":1200000,\"currency\":\"KRW\"}",
                "{\"currency\":\"KRW\",\"more\":[1,{}],\"amount\":1.2e6}"
            })
    void a_bare_number_is_won(String json) throws JsonProcessingException {
        assertThat(JSON.readValue(json, Money.class)).isEqualTo(Money.won(1_200_000));
    }

    @Test
    void a_request_with_an_unknown_field_beside_the_amount_is_refused() {
        assertThatThrownBy(
                        () -> Json.STRICT.readValue("{\"amount\":1,\"currency\":\"KRW\",\"more\":[1,{}]}", Money.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1200\"",
                "true",
                "[]",
                "{}",
                "{\"amount\":1}",
                "{\"currency\":\"KRW\"}",
                "{\"amount\":\"1\",\"currency\":\"KRW\"}",
                "{\"amount\":null,\"currency\":\"KRW\"}",
                "{\"amount\":1,\"currency\":7}",
                "{\"amount\":1,\"currency\":\"WON\"}",
                "{\"amount\":1,\"currency\":\"XAU\"}",
                "{\"amount\":0.001,\"currency\":\"USD\"}",
                "0.5",
                "1E+400",
                "1E+99999999",
                "1E-99999999",
                "1000000000000000"
            })
    void anything_else_is_refused_as_bad_input(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Money.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Property
    void sums_are_exact_and_round_trip(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long b)
            throws JsonProcessingException {
        Money sum = Money.won(a).plus(Money.won(b));
        assertThat(sum).isEqualTo(Money.won(a + b));
        assertThat(sum.minus(Money.won(b))).isEqualTo(Money.won(a));
        assertThat(sum.exceeds(Money.won(a))).isEqualTo(b > 0);
        String json = JSON.writeValueAsString(sum);
        assertThat(json).doesNotContain("E");
        assertThat(JSON.readValue(json, Money.class)).isEqualTo(sum);
    }

    @Test
    void two_currencies_are_never_mixed() {
        Money won = Money.won(1);
        Money dollar = new Money(BigDecimal.ONE, "USD");
        assertThatThrownBy(() -> won.plus(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> won.minus(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> won.compareTo(dollar)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> won.exceeds(dollar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_limits_the_decimals() {
        assertThatThrownBy(() -> new Money(new BigDecimal("0.5"), "KRW")).hasMessageContaining("KRW has at most 0");
        assertThat(Money.rounded(new BigDecimal("0.5"), "KRW")).isEqualTo(Money.won(1));
        assertThat(Money.rounded(new BigDecimal("0.005"), "USD").amount()).isEqualTo("0.01");
        assertThat(Money.zero("KRW").times(7)).isEqualTo(Money.won(0));
    }

    @Test
    void people_read_it_in_their_language() {
        assertThat(Money.won(1_200_000).format(Locale.KOREA)).isEqualTo("₩1,200,000");
        assertThat(Money.won(1_200_000).format(Locale.US)).isEqualTo("₩1,200,000");
        assertThat(new Money(new BigDecimal("12.5"), "USD").format(Locale.US)).isEqualTo("$12.5");
    }
}
