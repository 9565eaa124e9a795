package io.ktravel.member.topup.kakaopay;

import io.ktravel.chassis.money.Money;
import io.ktravel.member.topup.Checkout;
import io.ktravel.member.topup.Payment;
import io.ktravel.member.topup.PaymentProvider;
import io.ktravel.member.topup.PaymentUnanswered;
import io.ktravel.member.topup.TopUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * KakaoPay. A payment is opened first, and known by its {@code tid} from then on; the member agrees to it on KakaoPay's
 * page, which sends the browser back with a {@code pg_token}. It is charged only when we approve it with both.
 */
@ApplicationScoped
public class KakaoPay implements PaymentProvider {
    @Inject
    KakaoPayCalls calls;

    @Inject
    @ConfigProperty(name = "ktravel.kakaopay.secret-key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "ktravel.kakaopay.cid")
    Optional<String> cid;

    @Inject
    @ConfigProperty(name = "ktravel.public-origin", defaultValue = "http://localhost:9080")
    String origin;

    @Override
    public String name() {
        return "kakaopay";
    }

    @Override
    public boolean isOffered() {
        return secretKey.isPresent() && cid.isPresent();
    }

    @Override
    public Checkout open(TopUp topUp) {
        String page = origin + "/top-ups/";
        Ready ready = bounded(() -> calls.ready(Map.of(
                "partner_order_id",
                topUp.id(),
                "partner_user_id",
                topUp.memberId(),
                "item_name",
                "토큰 " + topUp.tokens() + "개",
                "quantity",
                1,
                "total_amount",
                won(topUp.price()),
                "tax_free_amount",
                0,
                "approval_url",
                page + "success?orderId=" + topUp.id() + "&amount=" + won(topUp.price()),
                "cancel_url",
                page + "fail?orderId=" + topUp.id(),
                "fail_url",
                page + "fail?orderId=" + topUp.id())));
        if (ready.tid() == null || ready.page() == null) {
            throw new PaymentUnanswered("an open payment without tid or page", null);
        }
        return new Checkout(name(), null, ready.page(), ready.tid());
    }

    @Override
    public Payment confirm(TopUp topUp, String paymentKey) {
        return bounded(() -> calls.approve(Map.of(
                        "tid", topUp.session(),
                        "partner_order_id", topUp.id(),
                        "partner_user_id", topUp.memberId(),
                        "pg_token", paymentKey)))
                .toPayment();
    }

    @Override
    public Payment find(TopUp topUp) {
        return topUp.session().isEmpty()
                ? Payment.none(topUp.id())
                : bounded(() -> calls.order(topUp.session())).toPayment();
    }

    @Override
    public Payment cancel(String paymentKey, Money amount, String requestId) {
        return bounded(() -> calls.cancel(
                        Map.of("tid", paymentKey, "cancel_amount", won(amount), "cancel_tax_free_amount", 0)))
                .toPayment();
    }

    private static long won(Money amount) {
        return amount.amount().longValueExact();
    }

    /** A call that was cut off, or not made because too many failed before. */
    private static <T> T bounded(Supplier<T> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            throw new PaymentUnanswered(e.toString(), e);
        }
    }
}
