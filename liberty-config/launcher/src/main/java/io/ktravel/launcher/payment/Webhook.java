package io.ktravel.launcher.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the shop of every change, again up to seven times until it answers 200; the pauses double from a second on. */
final class Webhook implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Webhook.class.getName());
    private static final int RETRIES = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Webhook(URI address) {
        this.address = address;
    }

    void tell(Charge charge, Instant now) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", "PAYMENT_STATUS_CHANGED");
        event.put("createdAt", now.toString());
        event.put("data", charge.document(now));
        try {
            String body = JSON.writeValueAsString(event);
            timer.execute(() -> tell(body, 0));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void tell(String body, int retry) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
            if (failure != null || response.statusCode() != 200) {
                again(body, retry);
            }
        });
    }

    private void again(String body, int retry) {
        if (retry == RETRIES) {
            LOG.log(Level.WARNING, "{0} has not heard of {1}", new Object[] {address, body});
        } else if (!timer.isShutdown()) {
            timer.schedule(() -> tell(body, retry + 1), 1L << retry, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
