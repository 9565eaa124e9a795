package io.ktravel.launcher.ingress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ingress itself can answer when it does not pass a request on, as problem+json in two languages. */
enum IngressProblem {
    NOT_FOUND(
            404, "not-found", "Not found", "There is nothing here that you may see.", "찾을 수 없습니다", "볼 수 있는 내용이 없습니다."),
    BODY_TOO_LARGE(
            413,
            "body-too-large",
            "The body is too large",
            "At most 262144 bytes are accepted.",
            "본문이 너무 큽니다",
            "최대 262144바이트까지 받을 수 있습니다."),
    ADDRESS_TOO_LONG(
            414,
            "address-too-long",
            "The address is too long",
            "At most 8192 characters are accepted, query included.",
            "주소가 너무 깁니다",
            "쿼리를 포함해 최대 8192자까지 받을 수 있습니다."),
    CONTEXT_UNAVAILABLE(
            503,
            "context-unavailable",
            "Context unavailable",
            "This part of the service cannot be reached just now. Try again.",
            "일시적으로 사용할 수 없음",
            "서비스의 이 부분에 지금 연결할 수 없습니다. 잠시 후 다시 시도해 주세요."),
    CONTEXT_TOO_SLOW(
            504,
            "context-too-slow",
            "Context too slow",
            "This part of the service did not answer in time. Look whether it took effect before trying again.",
            "응답 시간 초과",
            "서비스의 이 부분이 제때 응답하지 않았습니다. 다시 시도하기 전에 반영되었는지 확인해 주세요.");

    private static final int INSTANCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpString CORRELATION_ID = HttpString.tryFromString("X-Correlation-Id");

    private final int status;
    private final String name;
    private final String title;
    private final String detail;
    private final String titleKo;
    private final String detailKo;

    IngressProblem(int status, String name, String title, String detail, String titleKo, String detailKo) {
        this.status = status;
        this.name = name;
        this.title = title;
        this.detail = detail;
        this.titleKo = titleKo;
        this.detailKo = detailKo;
    }

    void send(HttpServerExchange exchange) {
        boolean korean = prefersKorean(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE));
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
        exchange.getResponseHeaders().put(Headers.CONTENT_LANGUAGE, korean ? "ko" : "en");
        if (this == CONTEXT_UNAVAILABLE) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, "1");
        }
        @Nullable String correlationId = exchange.getRequestHeaders().getFirst(CORRELATION_ID);
        if (correlationId != null) {
            exchange.getResponseHeaders().put(CORRELATION_ID, correlationId);
        }
        exchange.getResponseSender().send(body(instance(exchange.getRequestURI()), korean), StandardCharsets.UTF_8);
    }

    private static String instance(String path) {
        return path.substring(0, Math.min(INSTANCE, path.length()));
    }

    private String body(String instance, boolean korean) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:ktravel:problem:" + name);
        problem.put("title", korean ? titleKo : title);
        problem.put("status", status);
        problem.put("detail", korean ? detailKo : detail);
        problem.put("instance", instance);
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean prefersKorean(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return false;
        }
        try {
            return "ko".equals(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("en", "ko")));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
