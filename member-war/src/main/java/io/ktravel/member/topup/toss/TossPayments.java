package io.ktravel.member.topup.toss;

import io.ktravel.chassis.money.Money;
import io.ktravel.member.topup.Checkout;
import io.ktravel.member.topup.Payment;
import io.ktravel.member.topup.PaymentProvider;
import io.ktravel.member.topup.PaymentUnanswered;
import io.ktravel.member.topup.TopUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Toss Payments. The member agrees to the payment in Toss's window in the browser, which Toss opens with our client key;
 * it is charged only when we confirm it.
 */
@ApplicationScoped
public class TossPayments implements PaymentProvider {
    private static final String CANCEL_REASON = "토큰 충전 취소";

    @Inject
    TossCalls calls;

    @Inject
    @ConfigProperty(name = "ktravel.toss.secret-key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "ktravel.toss.client-key")
    Optional<String> clientKey;

    /** A page that takes the parameters of Toss's window in its query; the sandbox has one. */
    @Inject
    @ConfigProperty(name = "ktravel.toss.checkout-url")
    Optional<String> checkoutUrl;

    @Inject
    @ConfigProperty(name = "ktravel.public-origin", defaultValue = "http://localhost:9080")
    String origin;

    @Override
    public String name() {
        return "toss";
    }

    @Override
    public boolean isOffered() {
        return secretKey.isPresent() && clientKey.isPresent();
    }

    @Override
    public Checkout open(TopUp topUp) {
        @Nullable String key = clientKey.orElse(null);
        @Nullable String url = checkoutUrl.map(page -> page + query(topUp)).orElse(null);
        return new Checkout(name(), key, url, "");
    }

    private String query(TopUp topUp) {
        return "?clientKey=" + encoded(clientKey.orElse(""))
                + "&orderId=" + topUp.id()
                + "&amount=" + won(topUp)
                + "&successUrl=" + encoded(origin + "/top-ups/success")
                + "&failUrl=" + encoded(origin + "/top-ups/fail");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long won(TopUp topUp) {
        return topUp.price().amount().longValueExact();
    }

    @Override
    public Payment confirm(TopUp topUp, String paymentKey) {
        return bounded(() -> calls.confirm(topUp.id() + ":" + paymentKey, paymentKey, topUp.id(), won(topUp)));
    }

    @Override
    public Payment find(TopUp topUp) {
        return bounded(() -> calls.find(topUp.id()));
    }

    @Override
    public Payment cancel(String paymentKey, Money amount, String requestId) {
        return bounded(() -> calls.cancel(requestId, paymentKey, CANCEL_REASON));
    }

    /** A call that was cut off, or not made because too many failed before. */
    private static Payment bounded(Supplier<Payment> call) {
        try {
            return call.get();
        } catch (FaultToleranceException e) {
            throw new PaymentUnanswered(e.toString(), e);
        }
    }
}
