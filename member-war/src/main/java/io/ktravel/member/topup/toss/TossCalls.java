package io.ktravel.member.topup.toss;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import io.ktravel.member.topup.Payment;
import io.ktravel.member.topup.PaymentRefused;
import io.ktravel.member.topup.PaymentUnanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Calls of Toss, each bounded in time and number. A refusal is an answer; only what settles nothing counts as a failure
 * and opens the breaker. Nothing is retried here: the record is asked for instead.
 */
@ApplicationScoped
@Bulkhead(16)
@Timeout(value = 12, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.5,
        delay = 5_000,
        failOn = {PaymentUnanswered.class, TimeoutException.class})
public class TossCalls {
    private static final Logger LOG = Logger.getLogger(TossCalls.class.getName());
    /** Said with 4xx, and yet no answer to the question. */
    private static final Set<String> TEMPORARY =
            Set.of("PROVIDER_ERROR", "IDEMPOTENT_REQUEST_PROCESSING", "CARD_PROCESSING_ERROR");
    /** Our fault and not the member's. */
    private static final Set<String> MISCONFIGURED =
            Set.of("INVALID_API_KEY", "UNAUTHORIZED_KEY", "INCORRECT_BASIC_AUTH_FORMAT");

    @Inject
    @RestClient
    TossApi toss;

    @Inject
    @ConfigProperty(name = "ktravel.toss.secret-key")
    Optional<String> secretKey;

    Payment confirm(String idempotencyKey, String paymentKey, String orderId, long won) {
        String body = Json.write(Map.of("paymentKey", paymentKey, "orderId", orderId, "amount", won));
        return payment(() -> toss.confirm(authorization(), idempotencyKey, body));
    }

    Payment find(String orderId) {
        try {
            return payment(() -> toss.find(authorization(), orderId));
        } catch (PaymentRefused refused) {
            if (refused.code().equals("NOT_FOUND_PAYMENT")) {
                return Payment.none(orderId);
            }
            throw refused;
        }
    }

    Payment cancel(String idempotencyKey, String paymentKey, String reason) {
        String body = Json.write(Map.of("cancelReason", reason));
        return payment(() -> toss.cancel(authorization(), idempotencyKey, paymentKey, body));
    }

    /** The secret key is the user name; there is no password. */
    private String authorization() {
        return "Basic "
                + Base64.getEncoder().encodeToString((secretKey.orElse("") + ":").getBytes(StandardCharsets.UTF_8));
    }

    private static Payment payment(Supplier<Response> call) {
        try (Response response = call.get()) {
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            if (response.getStatus() == Response.Status.OK.getStatusCode()) {
                return read(body, TossPayment.class).toPayment();
            }
            throw failure(response.getStatus(), body);
        } catch (ProcessingException e) {
            throw new PaymentUnanswered(e.toString(), e);
        }
    }

    private static RuntimeException failure(int status, String body) {
        boolean isTemporary = status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
        String code = read(body, JsonNode.class).path("code").asText("");
        if (status == 401 || MISCONFIGURED.contains(code)) {
            LOG.log(Level.SEVERE, "Toss Payments does not accept our secret key: {0} {1}", new Object[] {status, code});
        } else if (status / 100 == 4 && !isTemporary && !code.isEmpty() && !TEMPORARY.contains(code)) {
            return new PaymentRefused(code);
        }
        return new PaymentUnanswered("status " + status + " " + code, null);
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            T read = Json.LENIENT.readValue(body, type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw new PaymentUnanswered("an answer that is not Toss's JSON", e);
        }
        throw new PaymentUnanswered("an answer without content", null);
    }
}
