package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One operation as a context's served OpenAPI document names it: {@code PUT plan /v1/plans/{id}}. */
record Operation(String context, String method, String template) {
    private static final List<String> CONTEXTS = List.of("member", "plan", "follow", "notification");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<Operation> all(Ktravel system) {
        return CONTEXTS.stream()
                .flatMap(context -> of(context, system).stream())
                .toList();
    }

    private static List<Operation> of(String context, Ktravel system) {
        JsonNode paths = document(context, system).path("paths");
        List<Operation> all = new ArrayList<>();
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        all.add(new Operation(context, method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        return all;
    }

    /** What a context's server says of its API. */
    static JsonNode document(String context, Ktravel system) {
        return system.anonymous()
                .with("Accept", "application/json")
                .get("/api/" + context + "/openapi")
                .hasStatus(200)
                .json();
    }

    /** Whether it is about one resource that the address names. */
    boolean namesOne() {
        return template.contains("{");
    }

    boolean hasBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }

    @Override
    public String toString() {
        return method + " " + context + " " + template;
    }
}
