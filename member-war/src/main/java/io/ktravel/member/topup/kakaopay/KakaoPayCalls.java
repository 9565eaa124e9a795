package io.ktravel.member.topup.kakaopay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.json.Json;
import io.ktravel.member.topup.PaymentRefused;
import io.ktravel.member.topup.PaymentUnanswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * Calls of KakaoPay, each bounded in time and number. A refusal is an answer; only what settles nothing counts as a
 * failure and opens the breaker. Nothing is retried here: the record is asked for instead.
 */
@ApplicationScoped
@Bulkhead(16)
@Timeout(value = 12, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.5,
        delay = 5_000,
        failOn = {PaymentUnanswered.class, TimeoutException.class})
public class KakaoPayCalls {
    private static final Logger LOG = Logger.getLogger(KakaoPayCalls.class.getName());

    @Inject
    @RestClient
    KakaoPayApi kakaoPay;

    @Inject
    @ConfigProperty(name = "ktravel.kakaopay.secret-key")
    Optional<String> secretKey;

    /** KakaoPay's code for the shop. */
    @Inject
    @ConfigProperty(name = "ktravel.kakaopay.cid")
    Optional<String> cid;

    Ready ready(Map<String, Object> order) {
        return answer(() -> kakaoPay.ready(authorization(), body(order)), Ready.class);
    }

    KakaoPayment approve(Map<String, Object> approval) {
        return answer(() -> kakaoPay.approve(authorization(), body(approval)), KakaoPayment.class);
    }

    KakaoPayment cancel(Map<String, Object> cancellation) {
        return answer(() -> kakaoPay.cancel(authorization(), body(cancellation)), KakaoPayment.class);
    }

    KakaoPayment order(String tid) {
        return answer(() -> kakaoPay.order(authorization(), body(Map.of("tid", tid))), KakaoPayment.class);
    }

    private String authorization() {
        return "SECRET_KEY " + secretKey.orElse("");
    }

    private String body(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("cid", cid.orElse(""));
        return Json.write(all);
    }

    private static <T> T answer(Supplier<Response> call, Class<T> type) {
        try (Response response = call.get()) {
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            if (response.getStatus() == Response.Status.OK.getStatusCode()) {
                return read(body, type);
            }
            throw failure(response.getStatus(), body);
        } catch (ProcessingException e) {
            throw new PaymentUnanswered(e.toString(), e);
        }
    }

    private static RuntimeException failure(int status, String body) {
        boolean isTemporary = status == 408 || status == 409 || status == 425 || status == 429 || status >= 500;
        String code = read(body, JsonNode.class).path("error_code").asText("");
        if (status == 401 || status == 403) {
            LOG.log(Level.SEVERE, "KakaoPay does not accept our secret key: {0} {1}", new Object[] {status, code});
        } else if (status / 100 == 4 && !isTemporary && !code.isEmpty()) {
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
            throw new PaymentUnanswered("an answer that is not KakaoPay's JSON", e);
        }
        throw new PaymentUnanswered("an answer without content", null);
    }
}
