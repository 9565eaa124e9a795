package io.ktravel.member.topup;

import static io.ktravel.member.probe.ScriptedKakaoPay.approved;
import static io.ktravel.member.probe.ScriptedKakaoPay.error;
import static io.ktravel.member.probe.ScriptedKakaoPay.late;
import static io.ktravel.member.probe.ScriptedKakaoPay.record;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.ScriptedKakaoPay;
import io.ktravel.member.probe.Visitors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KakaoPay over real HTTP: recorded shapes, every class of error, lost answers, calls of its webhook address. */
class KakaoPayContractIT extends InMember {
    private static final TokenPack PACK = new TokenPack("small", 10, Money.won(5000));
    private static final Duration SWEPT = Duration.ofSeconds(40);

    @Inject
    Visitors visitors;

    @Inject
    ToppingUp toppingUp;

    @Inject
    Booking booking;

    @Inject
    @Any
    Instance<PaymentProvider> all;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private String dana;
    private String id;
    private ScriptedKakaoPay.Order order;

    @BeforeEach
    void dana_begins_a_top_up_at_kakaopay() {
        dana = visitors.signUp();
        id = Ids.next();
        order = ScriptedKakaoPay.order(id);
        toppingUp.checkout(booking.begin(id, dana, PACK, "kakaopay"));
    }

    @Test
    void new_payments_go_to_the_provider_of_the_configuration() {
        PaymentProviders configured = new PaymentProviders();
        configured.all = all;

        for (String name : List.of("toss", "kakaopay")) {
            configured.chosen = name;
            assertThat(configured.current().name()).isEqualTo(name);
        }
        configured.chosen = "nobody";
        broken(configured::current, MemberProblem.TOP_UPS_CLOSED);
    }

    @Test
    void a_payment_is_opened_as_kakaopay_wants_it_and_once() {
        Checkout checkout = toppingUp.checkout(booking.requireOwn(id, dana));

        assertThat(checkout.provider()).isEqualTo("kakaopay");
        assertThat(checkout.url())
                .startsWith("https://online-payment.kakaopay.com/")
                .endsWith(id);
        assertThat(checkout.clientKey()).isNull();
        assertThat(order.calls("ready")).hasSize(1);
        ScriptedKakaoPay.Call call = order.calls("ready").get(0);
        assertThat(call.authorization()).isEqualTo("SECRET_KEY DEV_in_container");
        assertThat(call.body().path("cid").asText()).isEqualTo("TC0ONETIME");
        assertThat(call.body().path("partner_order_id").asText()).isEqualTo(id);
        assertThat(call.body().path("partner_user_id").asText()).isEqualTo(dana);
        assertThat(call.body().path("quantity").asInt()).isEqualTo(1);
        assertThat(call.body().path("total_amount").asLong()).isEqualTo(5000);
        assertThat(call.body().path("tax_free_amount").asLong()).isZero();
        assertThat(call.body().path("approval_url").asText())
                .endsWith("/top-ups/success?orderId=" + id + "&amount=5000");
        assertThat(call.body().path("cancel_url").asText()).endsWith("/top-ups/fail?orderId=" + id);
        assertThat(call.body().path("fail_url").asText()).endsWith("/top-ups/fail?orderId=" + id);
    }

    @Test
    void a_payment_that_cannot_be_opened_can_be_opened_later_under_the_same_id() {
        String other = Ids.next();
        ScriptedKakaoPay.Order script = ScriptedKakaoPay.order(other);
        ScriptedKakaoPay.Reply good = script.ready;
        for (ScriptedKakaoPay.Reply bad :
                List.of(error(500, -9797), error(400, -780), new ScriptedKakaoPay.Reply(200, "{}", 0), late(good))) {
            script.ready = bad;
            broken(
                    () -> toppingUp.checkout(booking.begin(other, dana, PACK, "kakaopay")),
                    MemberProblem.CHECKOUT_UNAVAILABLE);
        }
        script.ready = good;

        assertThat(toppingUp
                        .checkout(booking.begin(other, dana, PACK, "kakaopay"))
                        .url())
                .isNotNull();
    }

    @Test
    void a_payment_is_approved_and_credited() {
        order.approve = approved(id, 5000);

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);

        assertThat(visitors.balance(dana)).isEqualTo(13);
        ScriptedKakaoPay.Call call = order.calls("approve").get(0);
        assertThat(call.body().path("tid").asText()).isEqualTo(ScriptedKakaoPay.tid(id));
        assertThat(call.body().path("pg_token").asText()).isEqualTo("xxxxxxxxxxxxxxxxxxxx");
        assertThat(call.body().path("partner_order_id").asText()).isEqualTo(id);
        assertThat(call.body().path("partner_user_id").asText()).isEqualTo(dana);
    }

    @Test
    void a_decline_of_any_kind_charges_and_credits_nothing() {
        order.order = record(id, "AUTH_PASSWORD", 5000);
        for (int code : new int[] {-701, -702, -706, -710, -721, -780, -797}) {
            order.approve = error(400, code);

            broken(this::confirm, MemberProblem.PAYMENT_DECLINED);

            assertThat(state()).isEqualTo(TopUpState.PENDING);
        }
        order.order = record(id, "FAIL_PAYMENT", 5000);
        broken(this::confirm, MemberProblem.PAYMENT_DECLINED);
        assertThat(state()).isEqualTo(TopUpState.FAILED);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void what_is_approved_already_is_credited_by_its_record() {
        order.approve = error(400, -702);
        order.order = record(id, "SUCCESS_PAYMENT", 5000);

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void an_error_that_settles_nothing_leaves_the_top_up_pending() {
        order.order = record(id, "AUTH_PASSWORD", 5000);
        for (ScriptedKakaoPay.Reply error : List.of(
                error(500, -9797),
                error(401, -401),
                error(429, -10),
                new ScriptedKakaoPay.Reply(502, "<html>Bad Gateway</html>", 0),
                new ScriptedKakaoPay.Reply(200, "{\"approved_at\":\"2026-11-26T21:20:47\"}", 0),
                record(id, "SOMETHING_NEW", 5000))) {
            order.approve = error;

            broken(this::confirm, MemberProblem.PAYMENT_UNANSWERED);

            assertThat(state()).isEqualTo(TopUpState.PENDING);
        }
        order.approve = approved(id, 5000);
        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
    }

    @Test
    void a_charge_whose_answer_is_late_is_credited_at_once_by_its_record() {
        order.approve = late(approved(id, 5000));
        order.orderThen = record(id, "SUCCESS_PAYMENT", 5000);
        Instant begin = Instant.now();

        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_charge_of_which_nothing_was_heard_is_credited_by_the_sweeper() {
        order.approve = late(approved(id, 5000));
        broken(this::confirm, MemberProblem.PAYMENT_UNANSWERED);
        order.order = record(id, "SUCCESS_PAYMENT", 5000);

        await().atMost(SWEPT).until(() -> state() == TopUpState.PAID);

        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void calls_before_without_and_after_the_confirmation_are_worth_what_the_record_says() throws Exception {
        order.order = record(id, "READY", 5000);
        toppingUp.hear("kakaopay", id);
        toppingUp.hear("toss", id);
        toppingUp.hear("kakaopay", Ids.next());
        assertThat(state()).isEqualTo(TopUpState.PENDING);

        order.order = record(id, "SUCCESS_PAYMENT", 5000);
        List<Future<?>> told = IntStream.range(0, 8)
                .<Future<?>>mapToObj(i -> executor.submit(() -> toppingUp.hear("kakaopay", id)))
                .toList();
        for (Future<?> one : told) {
            one.get(60, SECONDS);
        }

        assertThat(state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void an_amount_that_was_changed_on_the_way_never_reaches_kakaopay() {
        broken(
                () -> toppingUp.confirm(id, dana, "xxxxxxxxxxxxxxxxxxxx", Money.won(100)),
                MemberProblem.AMOUNT_MISMATCH);

        assertThat(order.calls("approve")).isEmpty();
    }

    @Test
    void a_charge_of_another_amount_is_returned() {
        order.approve = approved(id, 100);
        order.orderThen = record(id, "CANCEL_PAYMENT", 100);
        order.cancel = record(id, "CANCEL_PAYMENT", 100);

        broken(this::confirm, MemberProblem.PAYMENT_DECLINED);

        assertThat(order.calls("cancel").get(0).body().path("cancel_amount").asLong())
                .isEqualTo(100);
        assertThat(state()).isEqualTo(TopUpState.CANCELLED);
        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    @Test
    void a_cancellation_returns_the_money_and_takes_the_tokens() {
        pay();
        order.cancel = record(id, "CANCEL_PAYMENT", 5000);

        assertThat(toppingUp.cancel(id, dana).state()).isEqualTo(TopUpState.CANCELLED);

        assertThat(visitors.balance(dana)).isEqualTo(3);
        ScriptedKakaoPay.Call call = order.calls("cancel").get(0);
        assertThat(call.body().path("tid").asText()).isEqualTo(ScriptedKakaoPay.tid(id));
        assertThat(call.body().path("cancel_amount").asLong()).isEqualTo(5000);
        assertThat(call.body().path("cancel_tax_free_amount").asLong()).isZero();
    }

    @Test
    void a_refused_cancellation_leaves_the_tokens_there() {
        pay();
        order.cancel = error(400, -710);

        broken(() -> toppingUp.cancel(id, dana), MemberProblem.CANCELLATION_REFUSED);

        assertThat(state()).isEqualTo(TopUpState.PAID);
        assertThat(visitors.balance(dana)).isEqualTo(13);
    }

    @Test
    void a_cancellation_whose_answer_was_lost_is_found_by_the_sweeper() {
        pay();
        order.cancel = late(record(id, "CANCEL_PAYMENT", 5000));
        assertThat(toppingUp.cancel(id, dana).state()).isEqualTo(TopUpState.CANCELLING);
        order.cancel = error(400, -710);
        order.order = record(id, "CANCEL_PAYMENT", 5000);

        await().atMost(SWEPT).until(() -> state() == TopUpState.CANCELLED);

        assertThat(visitors.balance(dana)).isEqualTo(3);
    }

    private void pay() {
        order.approve = approved(id, 5000);
        order.order = record(id, "SUCCESS_PAYMENT", 5000);
        assertThat(confirm().state()).isEqualTo(TopUpState.PAID);
    }

    private TopUp confirm() {
        return toppingUp.confirm(id, dana, "xxxxxxxxxxxxxxxxxxxx", PACK.price());
    }

    private TopUpState state() {
        return booking.requireOwn(id, dana).state();
    }

    private static void broken(ThrowingCallable call, MemberProblem problem) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(problem));
    }
}
