package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of an operation out of its OpenAPI description: some that are as described, most of them with something
 * wrong in address, headers or body. The same seed makes the same requests.
 */
final class Fuzzer {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 6;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u0001KRW 5",
            "한글과 emoji 🏖️👨‍👩‍👧‍👦",
            "\u202Eright to left مرحبا",
            "\uD800",
            "' or 1=1 --",
            "${jndi:ldap://localhost/x}",
            "<script>alert(1)</script>",
            "../../../etc/passwd",
            "{0} %s %n",
            "null",
            "\r\nX-Injected: 1",
            "가".repeat(2500));
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "0.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "1E-400",
            "123456789012345678901234567890");
    private static final List<String> DATES = List.of(
            "2027-02-29",
            "2028-02-29",
            "0000-01-01",
            "9999-12-31",
            "+10000-01-01",
            "1899-12-31",
            "2026-13-01",
            "24:00");
    private static final List<String> TAGS =
            List.of("*", "\"1\"", "\"0\"", "W/\"1\"", "\"99999999999999999999\"", "1", "x");

    private final Random random;
    private final Operation operation;
    private final JsonNode document;

    /** A request. */
    record Shot(
            Operation operation,
            String path,
            Map<String, String> headers,
            @Nullable String body) {
        @Override
        public String toString() {
            String shown = body == null ? "" : body.substring(0, Math.min(300, body.length()));
            return operation.method() + " " + path + " " + headers + " " + shown;
        }
    }

    /** @param document the OpenAPI document that describes the operation */
    Fuzzer(long seed, Operation operation, JsonNode document) {
        this.random = new Random(seed);
        this.operation = operation;
        this.document = document;
    }

    /** @param path to something that is there, for instance {@code /api/plan/v1/plans/019…} */
    Shot next(String path) {
        JsonNode described = document.path("paths")
                .path(operation.template())
                .path(operation.method().toLowerCase(Locale.ROOT));
        StringBuilder address = new StringBuilder(operation.namesOne() && chance(4) ? wrong(path) : path);
        Map<String, String> headers = new LinkedHashMap<>();
        String separator = "?";
        for (JsonNode parameter : described.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && chance(2)) {
                address.append(separator).append(name).append('=').append(encoded(query(name)));
                separator = "&";
            } else if (parameter.path("in").asText().equals("header") && !chance(3)) {
                headers.put(name, any(TAGS));
            }
        }
        if (chance(8)) {
            headers.put("Accept", any(List.of("text/html", "image/png", "*/*", "nonsense", "application/json;q=0")));
        }
        if (chance(8)) {
            headers.put(
                    "Idempotency-Key",
                    any(List.of("x", UUID.randomUUID().toString(), "k".repeat(300), "키"))
                            .replaceAll("[^ -~]", "?"));
        }
        return new Shot(operation, address.toString(), headers, body(described, headers));
    }

    private @Nullable String body(JsonNode described, Map<String, String> headers) {
        if (!operation.hasBody()) {
            return null;
        }
        JsonNode content = described.path("requestBody").path("content");
        String type = content.fieldNames().hasNext() ? content.fieldNames().next() : "application/json";
        headers.put("Content-Type", chance(12) ? any(List.of("text/plain", "application/xml", "nonsense")) : type);
        JsonNode value = value(content.path(type).path("schema"), 0);
        String written = (chance(3) ? value : mutated(value, 0)).toString();
        return chance(12) ? written.substring(0, random.nextInt(written.length() + 1)) : written;
    }

    /** As the schema describes it. */
    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.textNode(text(schema.path("format").asText()));
            default -> JSON.objectNode();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        List<String> required = texts(schema.path("required"));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            if (required.contains(property.getKey()) || depth < DEEP && chance(2)) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(3); i > 0 && depth < DEEP; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode number(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(10_000);
        return JSON.numberNode(least + random.nextInt(Math.max(1, most - least + 1)));
    }

    private String text(String format) {
        return switch (format) {
            case "date" ->
                LocalDate.of(2026, 12, 1).plusDays(random.nextInt(300)).toString();
            case "local-time", "time" -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            case "date-time" -> "2026-12-01T00:00:00Z";
            default ->
                any(List.of(
                        "Busan",
                        "부산",
                        "강원도",
                        "KRW",
                        "small",
                        "x",
                        UUID.randomUUID().toString()));
        };
    }

    /** With one thing in it that is wrong, mostly. */
    private JsonNode mutated(JsonNode value, int depth) {
        boolean here = !value.isContainerNode() || value.isEmpty() || depth > 0 && chance(3);
        if (here && !(depth == 0 && value.isObject())) {
            return junk();
        }
        if (value instanceof ArrayNode array) {
            ArrayNode changed = array.deepCopy();
            int at = random.nextInt(changed.size());
            changed.set(at, mutated(changed.path(at), depth + 1));
            return changed;
        }
        ObjectNode changed = ((ObjectNode) value).deepCopy();
        List<String> names = new ArrayList<>();
        changed.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || chance(6)) {
            changed.set(any(List.of("unknown", "id", "ownerId", "role", "__proto__", "")), junk());
        } else if (chance(5)) {
            changed.remove(any(names));
        } else {
            String name = any(names);
            changed.set(name, mutated(changed.path(name), depth + 1));
        }
        return changed;
    }

    private JsonNode junk() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.arrayNode().add(JSON.objectNode());
            case 2 -> nested();
            case 3 -> JSON.numberNode(new BigDecimal(any(NUMBERS)));
            case 4 -> JSON.textNode(any(DATES));
            case 5 -> JSON.booleanNode(true);
            default -> JSON.textNode(any(TEXTS));
        };
    }

    private JsonNode nested() {
        JsonNode inner = JSON.objectNode();
        for (int i = 0; i < 50; i++) {
            inner = JSON.arrayNode().add(inner);
        }
        return inner;
    }

    private String query(String name) {
        if (chance(2)) {
            return any(List.of("1", "10", "5", "Busan", "recent", "hearts", "trend", "2026-12", "true", name));
        }
        return random.nextBoolean() ? any(NUMBERS) : any(TEXTS);
    }

    /** With another last part. */
    private String wrong(String path) {
        String id = any(List.of(UUID.randomUUID().toString(), "me", "0", "-1", "a".repeat(200), "한글", "x y", "%"));
        return path.substring(0, path.lastIndexOf('/') + 1) + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
