package io.ktravel.launcher.ingress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The health of all servers as one answer: UP only when every one of them is. */
final class ServersHealth {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, URI> servers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    ServersHealth(Map<String, URI> servers) {
        this.servers = servers;
    }

    void send(HttpServerExchange exchange, String path) {
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode checks = JSON.createArrayNode();
        boolean up = true;
        for (Map.Entry<URI, List<String>> server : contextsByServer().entrySet()) {
            JsonNode health = ask(server.getKey().resolve(path));
            up &= health.path("status").asText().equals("UP");
            server.getValue()
                    .forEach(context -> checks.addObject()
                            .put("name", context)
                            .put("status", health.path("status").asText("DOWN")));
            health.path("checks").forEach(checks::add);
        }
        whole.put("status", up ? "UP" : "DOWN").set("checks", checks);
        exchange.setStatusCode(up ? 200 : 503);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=UTF-8");
        exchange.getResponseSender().send(whole.toString());
    }

    /** One server may hold several contexts; it is asked once. */
    private Map<URI, List<String>> contextsByServer() {
        Map<URI, List<String>> contexts = new LinkedHashMap<>();
        servers.forEach((context, server) ->
                contexts.computeIfAbsent(server, any -> new ArrayList<>()).add(context));
        return contexts;
    }

    private JsonNode ask(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException unreachable) {
            return JSON.createObjectNode().put("status", "DOWN");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return JSON.createObjectNode().put("status", "DOWN");
        }
    }
}
