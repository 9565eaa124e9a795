package io.ktravel.launcher.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A payment, as the sandbox keeps it.
 *
 * @param status as Toss names it: READY, IN_PROGRESS, DONE, CANCELED, ABORTED
 * @param at when it came into that status
 */
record Charge(String paymentKey, String orderId, long amount, String status, Instant at) {
    /** The member has so long to agree, and the shop so long to confirm. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    Charge become(String next, Instant now) {
        return new Charge(paymentKey, orderId, amount, next, now);
    }

    /** What was agreed to and not confirmed in time has expired. */
    String status(Instant now) {
        boolean waits = status.equals("READY") || status.equals("IN_PROGRESS");
        return waits && now.isAfter(at.plus(LIFE)) ? "EXPIRED" : status;
    }

    boolean isCharged() {
        return status.equals("DONE") || status.equals("CANCELED");
    }

    /** Toss's Payment object. */
    Map<String, Object> document(Instant now) {
        boolean isCancelled = status.equals("CANCELED");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("mId", "sandbox");
        document.put("version", "2022-11-16");
        document.put("paymentKey", paymentKey);
        document.put("orderId", orderId);
        document.put("orderName", "Kt-ravel");
        document.put("type", "NORMAL");
        document.put("method", "카드");
        document.put("country", "KR");
        document.put("currency", "KRW");
        document.put("totalAmount", amount);
        document.put("balanceAmount", isCancelled ? 0 : amount);
        document.put("status", status(now));
        document.put("requestedAt", at.toString());
        document.put("approvedAt", isCharged() ? at.toString() : null);
        document.put(
                "cancels",
                isCancelled
                        ? List.of(Map.of("cancelAmount", amount, "canceledAt", at.toString(), "cancelStatus", "DONE"))
                        : null);
        return document;
    }
}
