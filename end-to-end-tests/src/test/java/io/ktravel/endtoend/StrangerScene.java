package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.launcher.Topology;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody who has one of everything, and the way to it through each operation. */
final class StrangerScene {
    private static final Pattern NAMED = Pattern.compile("([a-z-]+)/\\{\\w+}");

    private final Ktravel system;
    private final Member owner;
    private final Map<String, String> ids;

    StrangerScene(Ktravel system) {
        this.system = system;
        this.owner = system.newMember();
        JsonNode recommended = owner.recommend(Scenario.busan()).hasStatus(201).json();
        String topUp = owner.api()
                .post(TopUpScenarios.TOP_UPS, "{\"packId\":\"small\"}")
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
        String ownerId = owner.id();
        this.ids = Map.ofEntries(
                Map.entry("plans", recommended.path("planId").asText()),
                Map.entry("recommendations", recommended.path("id").asText()),
                Map.entry("spends", recommended.path("id").asText()),
                Map.entry("top-ups", topUp),
                Map.entry("notifications", notification()),
                Map.entry("members", ownerId),
                Map.entry("following", ownerId),
                Map.entry("wallets", ownerId),
                Map.entry("destinations", "busan"),
                Map.entry("dead-letters", UUID.randomUUID().toString()),
                Map.entry("read-models", "names"),
                Map.entry("archive", "plans"),
                Map.entry("sign-in", "google"),
                Map.entry("payment-webhooks", "toss"));
    }

    private String notification() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> notifications().path(0).path("id").asText(), id -> !id.isEmpty());
    }

    private JsonNode notifications() {
        return owner.api()
                .get("/api/notification/v1/notifications")
                .hasStatus(200)
                .json()
                .path("items");
    }

    Member owner() {
        return owner;
    }

    /** What an operation answers to somebody who asks for what is the owner's. */
    Answer through(Operation operation, Api caller) {
        String path = address(operation);
        Api asking = operation.method().equals("PATCH")
                ? caller.with("Content-Type", "application/merge-patch+json")
                : caller;
        return asking.with("If-Match", "\"1\"").send(operation.method(), path, operation.hasBody() ? "{}" : null);
    }

    /** Past the ingress, where the context itself answers. */
    Answer pastIngress(Operation operation, Api caller) {
        return through(operation, caller.at(server(operation)));
    }

    /** Where the context itself answers. */
    String server(Operation operation) {
        String server = system.stage().settings().topology() == Topology.ALL ? "all" : operation.context();
        return system.stage().server(server).origin();
    }

    /** Of what is the owner's. */
    String address(Operation operation) {
        return "/api/" + operation.context() + path(operation);
    }

    private String path(Operation operation) {
        Matcher named = NAMED.matcher(operation.template());
        String path = named.replaceAll(found -> found.group(1) + "/" + id(found.group(1), operation));
        assertThat(path).as("of %s", operation).doesNotContain("{");
        return path;
    }

    private String id(String collection, Operation operation) {
        String id = ids.get(collection);
        assertThat(id).as("one of %s, for %s", collection, operation).isNotNull();
        return id;
    }

    /** Everything of the owner's that somebody could have changed. */
    String state() {
        return owner.api().get("/api/plan/v1/plans").body()
                + owner.api().get("/api/plan/v1/recommendations").body()
                + owner.api().get("/api/member/v1/members/me").body()
                + owner.api().get(TopUpScenarios.TOP_UPS).body()
                + owner.ledger()
                + notifications();
    }
}
