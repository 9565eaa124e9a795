package io.ktravel.member.topup;

import static io.ktravel.member.probe.ScriptedToss.error;
import static io.ktravel.member.probe.ScriptedToss.late;
import static io.ktravel.member.probe.ScriptedToss.payment;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.ScriptedToss;
import io.ktravel.member.probe.Visitors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Toss Payments over real HTTP: recorded shapes, every class of error, lost answers, webhooks of all kinds. */
class TossContractIT extends InMember {
    private static final Money PRICE = Money.won(5000);
    private static final Duration SWEPT = Duration.ofSeconds(40);

    @Inject
    Visitors visitors;

    @Inject
    ToppingUp toppingUp;

    @Inject
    Booking booking;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private String dana;
    private String id;
    private ScriptedToss.Order order;

    @BeforeEach
    void dana_begins_a_top_up() {
        dana = visitors.signUp();
        begin();
    }

    private void begin() {
        id = toppingUp.begin(Ids.next(), dana, "small").id();
        order = ScriptedToss.order(id);
    }

    @Test
    void a_payment_is_confirmed_as_toss_wants_it_and_credited() {
        order.confirm = payment(id, "DONE", 5000);

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);

        assertThat(visitors.balance(dana)).isEqualTo(13);
        ScriptedToss.Call call = order.calls.get(0);
        assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/payments/confirm");
        assertThat(call.authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("test_sk_in_container:".getBytes(StandardCharsets.UTF_8)));
        assertThat(call.idempotencyKey()).isEqualTo(id + ":" + ScriptedToss.key(id));
        assertThat(call.body().path("paymentKey").asText()).isEqualTo(ScriptedToss.key(id));
        assertThat(call.body().path("orderId").asText()).isEqualTo(id);
        assertThat(call.body().path("amount").isIntegralNumber()).isTrue();
        assertThat(call.body().path("amount").asLong()).isEqualTo(5000);
    }

    @Test
    void the_checkout_names_the_client_key_and_never_the_secret_one() {
        Checkout checkout = toppingUp.checkout(booking.requireOwn(id, dana));

        assertThat(checkout.provider()).isEqualTo("toss");
        assertThat(checkout.clientKey()).isEqualTo("test_ck_in_container");
        assertThat(checkout.url()).isNull();
    }

    @Test
    void sixteen_confirmations_at_the_same_time_credit_once() throws Exception {
        order.confirm = payment(id, "DONE", 5000);

        List<TopUpState> states = together(16, () -> confirm().state());

        assertThat(states).containsOnly(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_decline_of_any_kind_charges_and_credits_nothing() {
        List<ScriptedToss.Reply> refusals = List.of(
                error(400, "INVALID_REQUEST"),
                error(400, "INVALID_REJECT_CARD"),
                error(400, "EXCEED_MAX_DAILY_PAYMENT_COUNT"),
                error(400, "DUPLICATED_ORDER_ID"),
                error(403, "REJECT_ACCOUNT_PAYMENT"),
                error(403, "REJECT_CARD_PAYMENT"),
                error(403, "REJECT_CARD_COMPANY"),
                error(403, "FORBIDDEN_REQUEST"),
                error(404, "NOT_FOUND_PAYMENT"),
                error(404, "NOT_FOUND_PAYMENT_SESSION"));
        for (ScriptedToss.Reply refusal : refusals) {
            order.confirm = refusal;

            broken(this::confirm, MemberProblem.PAYMENT_DECLINED);

            assertThat(state()).isEqualTo(TopUpState.PENDING);
        }
        order.find = payment(id, "ABORTED", 5000);
        broken(this::confirm, MemberProblem.PAYMENT_DECLINED);
        assertThat(state()).isEqualTo(TopUpState.FAILED);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void what_is_processed_already_is_credited_by_its_record() {
        order.confirm = error(400, "ALREADY_PROCESSED_PAYMENT");
        order.find = payment(id, "DONE", 5000);

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void an_error_that_settles_nothing_leaves_the_top_up_pending() {
        List<ScriptedToss.Reply> errors = List.of(
                error(400, "PROVIDER_ERROR"),
                error(409, "IDEMPOTENT_REQUEST_PROCESSING"),
                error(500, "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING"),
                error(401, "UNAUTHORIZED_KEY"),
                new ScriptedToss.Reply(502, "<html>Bad Gateway</html>", 0),
                new ScriptedToss.Reply(200, "{\"status\":\"DONE\"}", 0),
                payment(id, "SOMETHING_NEW", 5000));
        for (ScriptedToss.Reply error : errors) {
            order.confirm = error;

            broken(this::confirm, MemberProblem.PAYMENT_UNANSWERED);

            assertThat(state()).isEqualTo(TopUpState.PENDING);
        }
        order.confirm = payment(id, "DONE", 5000);
        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
    }

    @Test
    void a_charge_whose_answer_is_late_is_credited_at_once_by_its_record() {
        order.confirm = late(payment(id, "DONE", 5000));
        order.findThen = payment(id, "DONE", 5000);
        Instant begin = Instant.now();

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_charge_of_which_nothing_was_heard_is_credited_by_the_sweeper() {
        order.confirm = late(payment(id, "DONE", 5000));
        order.find = error(500, "FAILED_INTERNAL_SYSTEM_PROCESSING");
        broken(this::confirm, MemberProblem.PAYMENT_UNANSWERED);
        order.find = payment(id, "DONE", 5000);

        await().atMost(SWEPT).until(() -> state() == TopUpState.PAID);

        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_webhook_before_the_confirmation_changes_nothing() {
        order.find = payment(id, "IN_PROGRESS", 5000);

        toppingUp.hear("toss", id);

        assertThat(state()).isEqualTo(TopUpState.PENDING);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void a_webhook_without_a_confirmation_credits_what_the_record_says() {
        order.find = payment(id, "DONE", 5000);

        toppingUp.hear("toss", id);

        assertThat(state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void seven_retries_of_a_webhook_after_the_confirmation_credit_nothing_more() throws Exception {
        order.confirm = payment(id, "DONE", 5000);
        order.findThen = payment(id, "DONE", 5000);
        confirm();

        together(8, () -> {
            toppingUp.hear("toss", id);
            return true;
        });

        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_forged_webhook_is_worth_what_the_record_says() {
        toppingUp.hear("toss", id);
        toppingUp.hear("toss", Ids.next());
        toppingUp.hear("toss", "'; drop table wallet");

        assertThat(state()).isEqualTo(TopUpState.PENDING);
        assertThat(visitors.balance(dana)).isEqualTo(3);
        assertThatThrownBy(() -> toppingUp.hear("nobody", id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_webhook_whose_record_cannot_be_read_is_to_come_again() {
        order.find = error(500, "FAILED_INTERNAL_SYSTEM_PROCESSING");

        broken(() -> toppingUp.hear("toss", id), MemberProblem.PAYMENT_UNANSWERED);
    }

    @Test
    void an_amount_that_was_changed_on_the_way_never_reaches_toss() {
        broken(() -> toppingUp.confirm(id, dana, ScriptedToss.key(id), Money.won(100)), MemberProblem.AMOUNT_MISMATCH);

        assertThat(order.calls("confirm")).isEmpty();
    }

    @Test
    void a_charge_of_another_amount_is_returned() {
        order.confirm = payment(id, "DONE", 100);
        order.findThen = payment(id, "CANCELED", 100);
        order.cancel = payment(id, "CANCELED", 100);

        broken(this::confirm, MemberProblem.PAYMENT_DECLINED);

        assertThat(order.calls("/cancel")).hasSize(1);
        assertThat(state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void the_record_of_another_order_credits_nothing() {
        order.confirm = payment(Ids.next(), "DONE", 5000);

        broken(this::confirm, MemberProblem.PAYMENT_UNANSWERED);

        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void a_cancellation_returns_the_money_and_takes_the_tokens() {
        pay();
        order.cancel = payment(id, "CANCELED", 5000);

        assertThat(toppingUp.cancel(id, dana).state()).isEqualTo(TopUpState.CANCELLED);

        assertThat(visitors.balance(dana)).isEqualTo(3);
        ScriptedToss.Call call = order.calls("/cancel").get(0);
        assertThat(call.path()).isEqualTo("/v1/payments/" + ScriptedToss.key(id) + "/cancel");
        assertThat(call.body().path("cancelReason").asText()).isNotBlank();
        assertThat(Ids.isId(call.idempotencyKey())).isTrue();
    }

    @Test
    void spent_tokens_are_not_bought_back() {
        pay();
        visitors.setBalance(dana, 9);

        broken(() -> toppingUp.cancel(id, dana), MemberProblem.INSUFFICIENT_TOKENS);

        assertThat(order.calls("/cancel")).isEmpty();
        assertThat(state()).isEqualTo(TopUpState.PAID);
    }

    @Test
    void a_refused_cancellation_leaves_the_tokens_there() {
        pay();
        order.cancel = error(403, "NOT_CANCELABLE_PAYMENT");

        broken(() -> toppingUp.cancel(id, dana), MemberProblem.CANCELLATION_REFUSED);

        assertThat(state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void what_is_cancelled_already_is_cancelled() {
        pay();
        order.cancel = error(400, "ALREADY_CANCELED_PAYMENT");
        order.find = payment(id, "CANCELED", 5000);

        assertThat(toppingUp.cancel(id, dana).state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void a_cancellation_without_an_answer_is_asked_for_again_under_the_same_name() {
        pay();
        order.cancel = error(500, "FAILED_INTERNAL_SYSTEM_PROCESSING");
        assertThat(toppingUp.cancel(id, dana).state()).isEqualTo(TopUpState.CANCELLING);
        assertThat(visitors.balance(dana)).isEqualTo(3);
        order.cancel = payment(id, "CANCELED", 5000);

        await().atMost(SWEPT).until(() -> state() == TopUpState.CANCELLED);

        assertThat(order.calls("/cancel"))
                .extracting(ScriptedToss.Call::idempotencyKey)
                .containsOnly(order.calls("/cancel").get(0).idempotencyKey());
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    private void pay() {
        order.confirm = payment(id, "DONE", 5000);
        order.findThen = payment(id, "DONE", 5000);
        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
        order.findThen = null;
    }

    private TopUp confirm() {
        return toppingUp.confirm(id, dana, ScriptedToss.key(id), PRICE);
    }

    private TopUpState state() {
        return booking.requireOwn(id, dana).state();
    }

    private static void broken(ThrowingCallable call, MemberProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(problem));
    }

    private <T> List<T> together(int times, Callable<T> call) throws Exception {
        List<Future<T>> futures =
                IntStream.range(0, times).mapToObj(i -> executor.submit(call)).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get(60, SECONDS));
        }
        return results;
    }
}
