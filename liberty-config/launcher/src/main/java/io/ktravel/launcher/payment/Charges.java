package io.ktravel.launcher.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sandbox's payments, the newest 10,000, kept in a file so that a restart forgets none. */
final class Charges {
    private static final int MOST = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Clock clock;
    private final Map<String, Charge> byKey = new LinkedHashMap<>();

    Charges(Path file, Clock clock) throws IOException {
        this.file = file;
        this.clock = clock;
        if (Files.exists(file)) {
            JSON.readTree(file.toFile()).forEach(kept -> put(restored(kept)));
        }
    }

    private static Charge restored(JsonNode kept) {
        return new Charge(
                kept.path("paymentKey").asText(),
                kept.path("orderId").asText(),
                kept.path("amount").asLong(),
                kept.path("status").asText(),
                Instant.parse(kept.path("at").asText()));
    }

    /** A new payment in that status. */
    synchronized Charge begin(String orderId, long amount, String status) {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        String key = "sandbox_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return save(new Charge(key, orderId, amount, status, clock.instant()));
    }

    synchronized Charge confirm(String paymentKey, String orderId, long amount) {
        Charge charge = require(paymentKey);
        if (!charge.orderId().equals(orderId) || charge.amount() != amount) {
            throw new TossError(400, "INVALID_REQUEST", "잘못된 요청입니다.");
        }
        if (charge.isCharged()) {
            throw new TossError(400, "ALREADY_PROCESSED_PAYMENT", "이미 처리된 결제 입니다.");
        }
        if (ofOrder(orderId).filter(Charge::isCharged).isPresent()) {
            throw new TossError(400, "DUPLICATED_ORDER_ID", "이미 승인 및 취소가 진행된 중복된 주문번호 입니다.");
        }
        if (!charge.status(clock.instant()).equals("IN_PROGRESS")) {
            throw new TossError(404, "NOT_FOUND_PAYMENT_SESSION", "결제 시간이 만료되어 결제 진행 데이터가 존재하지 않습니다.");
        }
        return save(charge.become("DONE", clock.instant()));
    }

    synchronized Charge cancel(String paymentKey) {
        Charge charge = require(paymentKey);
        if (charge.status().equals("CANCELED")) {
            throw new TossError(400, "ALREADY_CANCELED_PAYMENT", "이미 취소된 결제 입니다.");
        }
        if (!charge.isCharged()) {
            throw new TossError(403, "NOT_CANCELABLE_PAYMENT", "취소 할 수 없는 결제 입니다.");
        }
        return save(charge.become("CANCELED", clock.instant()));
    }

    synchronized Charge require(String paymentKey) {
        return Optional.ofNullable(byKey.get(paymentKey)).orElseThrow(Charges::unknown);
    }

    /** The one that was charged, or else the last one. */
    synchronized Optional<Charge> ofOrder(String orderId) {
        List<Charge> all = byKey.values().stream()
                .filter(charge -> charge.orderId().equals(orderId))
                .toList();
        return all.stream()
                .filter(Charge::isCharged)
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1)));
    }

    static TossError unknown() {
        return new TossError(404, "NOT_FOUND_PAYMENT", "존재하지 않는 결제 정보 입니다.");
    }

    private Charge save(Charge charge) {
        put(charge);
        try {
            List<ObjectNode> all = new ArrayList<>();
            byKey.values()
                    .forEach(each -> all.add(JSON.createObjectNode()
                            .put("paymentKey", each.paymentKey())
                            .put("orderId", each.orderId())
                            .put("amount", each.amount())
                            .put("status", each.status())
                            .put("at", each.at().toString())));
            Path next = file.resolveSibling(file.getFileName() + ".next");
            JSON.writeValue(next.toFile(), all);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return charge;
    }

    private void put(Charge charge) {
        byKey.put(charge.paymentKey(), charge);
        if (byKey.size() > MOST) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }
}
