package io.ktravel.chassis.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.problem.RuleBroken;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyBodyTest {
    private static final Money MOST = Money.won(100_000_000_000L);

    record Priced(@NotNegative Money cost) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1|en|must be greater than or equal to 0",
                "100000000001|en|must be at most 100000000000",
                "999999999999999|ko|100000000000 이하여야 합니다"
            })
    void an_amount_out_of_range_is_refused_with_the_reason(long amount, String language, String why) {
        Priced priced = new Priced(Money.won(amount));
        RuleBroken refused = catchThrowableOfType(
                RuleBroken.class, () -> Violations.refuse(priced, Locale.forLanguageTag(language)));
        assertThat(refused.violations()).hasSize(1);
        assertThat(refused.violations().get(0).message().in(Locale.ENGLISH)).isEqualTo(why);
    }

    @Test
    void the_greatest_amount_is_accepted_and_thousands_of_it_add_up() {
        assertThatCode(() -> Violations.refuse(new Priced(MOST), Locale.ENGLISH))
                .doesNotThrowAnyException();
        assertThat(Stream.generate(() -> MOST).limit(5_000).reduce(Money.zero(Money.WON), Money::plus))
                .isEqualTo(Money.won(500_000_000_000_000L));
    }
}
