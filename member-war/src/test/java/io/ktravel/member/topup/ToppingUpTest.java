package io.ktravel.member.topup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Problem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.topup.Till.Line;
import io.ktravel.member.wallet.TokenIncreased;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ToppingUpTest {
    private final Till till = new Till();

    @Test
    void a_paid_top_up_brings_its_tokens_and_tells_of_them() {
        TopUp paid = till.paid();

        assertThat(paid.state()).isEqualTo(TopUpState.PAID);
        assertThat(till.balance()).isEqualTo(13);
        assertThat(till.bank.events).last().isInstanceOfSatisfying(TokenIncreased.class, told -> {
            assertThat(told.transferId()).isEqualTo(paid.id());
            assertThat(told.tokens()).isEqualTo(10);
        });
    }

    @Test
    void the_same_reserved_id_begins_one_top_up() {
        String id = Ids.next();

        assertThat(till.toppingUp.begin(id, Till.DANA, "small")).isSameAs(till.toppingUp.begin(id, Till.DANA, "small"));
        assertThat(till.rows).hasSize(1);
    }

    @Test
    void a_pack_that_is_not_on_sale_is_refused_by_its_field() {
        broken(() -> till.toppingUp.begin(Ids.next(), Till.DANA, "free"), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void so_many_top_ups_can_wait_and_no_more() {
        for (int i = 0; i < 20; i++) {
            till.begin();
        }

        broken(till::begin, MemberProblem.TOO_MANY_TOP_UPS);
    }

    @Test
    void an_amount_that_was_changed_on_the_way_charges_nothing() {
        TopUp begun = till.begin();
        String key = till.provider.agree(begun.id(), 5000);

        broken(() -> confirm(begun, key, Money.won(50)), MemberProblem.AMOUNT_MISMATCH);

        assertThat(till.provider.kept(begun.id())).isZero();
        assertThat(till.balance()).isEqualTo(3);
    }

    @Test
    void another_amount_than_the_price_is_returned_and_credits_nothing() {
        TopUp begun = till.begin();
        String key = till.provider.agree(begun.id(), 50);

        broken(() -> confirm(begun, key, Money.won(5000)), MemberProblem.PAYMENT_DECLINED);

        assertThat(till.provider.kept(begun.id())).isZero();
        assertThat(till.balance()).isEqualTo(3);
        assertThat(begun.state()).isEqualTo(TopUpState.CANCELLED);
    }

    @Test
    void the_payment_of_another_order_pays_for_nothing() {
        TopUp begun = till.begin();
        String foreign = till.provider.agree(Ids.next(), 5000);

        broken(() -> confirm(begun, foreign, Money.won(5000)), MemberProblem.PAYMENT_DECLINED);
    }

    @Test
    void a_top_up_of_somebody_else_is_not_there() {
        TopUp begun = till.begin();

        broken(() -> till.toppingUp.confirm(begun.id(), Ids.next(), "key-0", Money.won(5000)), CommonProblem.NOT_FOUND);
        broken(() -> till.toppingUp.cancel(begun.id(), Ids.next()), CommonProblem.NOT_FOUND);
    }

    @Test
    void paying_twice_charges_once() {
        TopUp begun = till.begin();
        String first = till.provider.agree(begun.id(), 5000);
        String second = till.provider.agree(begun.id(), 5000);

        confirm(begun, first, Money.won(5000));
        confirm(begun, second, Money.won(5000));

        assertThat(till.provider.kept(begun.id())).isEqualTo(5000);
        assertThat(till.balance()).isEqualTo(13);
    }

    @Test
    void a_charge_whose_answer_was_lost_is_found_by_the_sweeper() {
        TopUp begun = till.begin();
        String key = till.provider.agree(begun.id(), 5000);
        till.provider.line = Line.ANSWER_LOST;
        broken(() -> confirm(begun, key, Money.won(5000)), MemberProblem.PAYMENT_UNANSWERED);
        till.provider.line = Line.GOOD;

        till.sweep();
        assertThat(begun.state()).isEqualTo(TopUpState.PENDING);
        till.wait(Duration.ofSeconds(15));
        till.sweep();

        assertThat(begun.state()).isEqualTo(TopUpState.PAID);
        assertThat(till.balance()).isEqualTo(13);
    }

    @Test
    void who_walks_away_is_not_waited_for_forever_and_cannot_pay_late() {
        TopUp begun = till.begin();
        till.wait(Duration.ofMinutes(31));
        broken(
                () -> confirm(begun, till.provider.agree(begun.id(), 5000), Money.won(5000)),
                MemberProblem.TOP_UP_CLOSED);
        till.sweep();
        assertThat(begun.state()).isEqualTo(TopUpState.PENDING);

        till.wait(Duration.ofMinutes(10));
        till.sweep();

        assertThat(begun.state()).isEqualTo(TopUpState.FAILED);
    }

    @Test
    void what_was_charged_after_all_is_credited_even_then() {
        TopUp begun = till.begin();
        String key = till.provider.agree(begun.id(), 5000);
        till.wait(Duration.ofMinutes(41));
        till.sweep();
        till.provider.become(till.provider.payments.get(key), PaymentState.PAID);

        till.toppingUp.hear("books", begun.id());

        assertThat(begun.state()).isEqualTo(TopUpState.PAID);
    }

    @Test
    void a_cancellation_takes_the_tokens_and_returns_the_money() {
        TopUp paid = till.paid();

        assertThat(till.toppingUp.cancel(paid.id(), Till.DANA).state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(till.toppingUp.cancel(paid.id(), Till.DANA).state()).isEqualTo(TopUpState.CANCELLED);

        assertThat(till.balance()).isEqualTo(3);
        assertThat(till.provider.kept(paid.id())).isZero();
    }

    @Test
    void spent_tokens_cannot_be_handed_back() {
        TopUp paid = till.paid();
        for (int i = 0; i < 4; i++) {
            till.bank.spending.spend(Till.DANA, Ids.next());
        }

        broken(() -> till.toppingUp.cancel(paid.id(), Till.DANA), MemberProblem.INSUFFICIENT_TOKENS);

        assertThat(paid.state()).isEqualTo(TopUpState.PAID);
        assertThat(till.provider.kept(paid.id())).isEqualTo(5000);
        assertThat(till.balance()).isEqualTo(9);
    }

    @Test
    void a_refused_cancellation_gives_the_tokens_back() {
        TopUp paid = till.paid();
        till.provider.refusesToReturn = true;

        broken(() -> till.toppingUp.cancel(paid.id(), Till.DANA), MemberProblem.CANCELLATION_REFUSED);

        assertThat(paid.state()).isEqualTo(TopUpState.PAID);
        assertThat(till.balance()).isEqualTo(13);
    }

    @Test
    void a_refusal_that_is_heard_twice_gives_the_tokens_back_once() {
        TopUp paid = till.paid();
        String cancellation =
                till.booking.beginCancellation(paid.id(), Till.DANA).cancellationId();

        till.booking.keep(paid.id(), cancellation);
        till.booking.keep(paid.id(), cancellation);

        assertThat(paid.state()).isEqualTo(TopUpState.PAID);
        assertThat(till.balance()).isEqualTo(13);
    }

    @Test
    void a_late_refusal_of_an_earlier_cancellation_does_not_end_a_later_one() {
        TopUp paid = till.paid();
        String earlier = till.booking.beginCancellation(paid.id(), Till.DANA).cancellationId();
        till.booking.keep(paid.id(), earlier);
        till.booking.beginCancellation(paid.id(), Till.DANA);

        till.booking.keep(paid.id(), earlier);

        assertThat(paid.state()).isEqualTo(TopUpState.CANCELLING);
        assertThat(till.balance()).isEqualTo(3);
    }

    @Test
    void a_cancellation_without_an_answer_goes_on_by_itself() {
        TopUp paid = till.paid();
        till.provider.line = Line.LOST_ON_THE_WAY;
        assertThat(till.toppingUp.cancel(paid.id(), Till.DANA).state()).isEqualTo(TopUpState.CANCELLING);
        till.provider.line = Line.GOOD;
        assertThat(till.balance()).isEqualTo(3);

        till.wait(Duration.ofSeconds(15));
        till.sweep();

        assertThat(paid.state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(till.provider.kept(paid.id())).isZero();
    }

    @Test
    void what_was_never_paid_cannot_be_cancelled() {
        TopUp begun = till.begin();

        broken(() -> till.toppingUp.cancel(begun.id(), Till.DANA), MemberProblem.TOP_UP_NOT_PAID);
    }

    @Test
    void money_that_the_provider_returned_takes_the_tokens_along() {
        TopUp paid = till.paid();
        till.provider.become(till.provider.payments.get("key-0"), PaymentState.CANCELLED);

        till.toppingUp.hear("books", paid.id());

        assertThat(paid.state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(till.balance()).isEqualTo(3);
    }

    @Test
    void an_old_record_that_arrives_late_changes_nothing() {
        TopUp paid = till.paid();
        Payment old = till.provider.payments.get("key-0");
        till.toppingUp.cancel(paid.id(), Till.DANA);

        assertThat(till.booking.settle(paid.id(), old)).isFalse();

        assertThat(paid.state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(till.balance()).isEqualTo(3);
    }

    private TopUp confirm(TopUp topUp, String key, Money amount) {
        return till.toppingUp.confirm(topUp.id(), Till.DANA, key, amount);
    }

    private static void broken(ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(problem));
    }
}
