package io.ktravel.member.topup;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.topup.Till.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is lost, repeated or out of order: nothing is credited twice, and nothing paid is lost. */
class TopUpPropertiesTest {
    private static final int ORDERS = 3;

    record Step(String what, int order, int number, Line line) {
        void take(Till till, List<TopUp> topUps) {
            till.provider.line = line;
            try {
                take(till, topUps.get(order));
            } catch (RuleBroken refused) {
                // A refusal is a fine answer; what counts are the books after it.
            } finally {
                till.provider.line = Line.GOOD;
            }
        }

        private void take(Till till, TopUp topUp) {
            switch (what) {
                case "agree" -> till.provider.agree(topUp.id(), number == 0 ? 4000 : 5000);
                case "confirm" -> till.toppingUp.confirm(topUp.id(), Till.DANA, "key-" + number, Money.won(5000));
                case "hear" -> till.toppingUp.hear("books", topUp.id());
                case "sweep" -> till.sweep();
                case "spend" -> till.bank.spending.spend(Till.DANA, Ids.next());
                case "cancel" -> till.toppingUp.cancel(topUp.id(), Till.DANA);
                case "refuse" -> till.provider.refusesToReturn = number % 2 == 0;
                case "erase" -> {
                    if (number == 0) {
                        till.bank.erase(Till.DANA);
                    }
                }
                default -> till.wait(Duration.ofMinutes(number * 4L));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(
                                "agree", "agree", "confirm", "confirm", "confirm", "hear", "sweep", "spend", "cancel",
                                "cancel", "refuse", "erase", "wait"),
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Line.class))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 10_000)
    void the_member_has_what_the_provider_was_paid_for(@ForAll("steps") List<Step> steps) {
        Till till = new Till();
        List<TopUp> topUps = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            topUps.add(till.begin());
        }
        for (Step step : steps) {
            step.take(till, topUps);
            topUps.forEach(topUp -> assertThat(till.tokensOf(topUp)).isIn(0L, 10L));
            assertThat(till.balance()).isNotNegative();
        }
        heal(till);

        for (TopUp topUp : topUps) {
            assertThat(topUp.state()).isNotIn(TopUpState.PENDING, TopUpState.CANCELLING);
            assertThat(till.provider.kept(topUp.id()))
                    .as("%s", topUp.state())
                    .isEqualTo(topUp.state() == TopUpState.PAID ? 5000 : 0);
            assertThat(till.tokensOf(topUp)).isEqualTo(topUp.state() == TopUpState.PAID ? 10 : 0);
        }
    }

    /** The provider answers again, and time goes by: the sweeper alone brings everything to its end. */
    private static void heal(Till till) {
        till.provider.refusesToReturn = false;
        for (int i = 0; i < 10; i++) {
            till.wait(Duration.ofMinutes(10));
            till.sweep();
        }
    }
}
