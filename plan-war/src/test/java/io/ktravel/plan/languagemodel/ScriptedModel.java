package io.ktravel.plan.languagemodel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.chassis.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A language model over real HTTP, at the address that the server under test is configured with. Each text has a script;
 * answers have the shape of OpenAI's chat completions.
 */
final class ScriptedModel {
    private static final ScriptedModel ONE = start();

    private final Map<String, Reply> scripts = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    /** @param delayMillis before the answer */
    record Reply(int status, String body, long delayMillis) {}

    /** A call, as it arrived. */
    record Call(String path, String authorization, String text, JsonNode body) {}

    private ScriptedModel() {}

    /** From now on it says this of that text. */
    static void script(String text, Reply reply) {
        ONE.scripts.put(text, reply);
    }

    static List<Call> calls(String text) {
        return ONE.calls.stream().filter(call -> call.text().equals(text)).toList();
    }

    /** @param content what it says; JSON, or not */
    static Reply says(String content) {
        ObjectNode body = Json.read("""
                        {"id":"chatcmpl-1","object":"chat.completion","created":1764230000,"model":"scripted","choices":[
                        {"index":0,"message":{"role":"assistant","content":null,"refusal":null,"annotations":[]},
                        "logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":900,"completion_tokens":80,
                        "total_tokens":980},"service_tier":"default","system_fingerprint":null}""", JsonNode.class).deepCopy();
        ((ObjectNode) body.path("choices").path(0).path("message")).put("content", content);
        return new Reply(200, body.toString(), 0);
    }

    static Reply refuses() {
        Reply silent = says("");
        return new Reply(
                200,
                silent.body().replace("\"content\":\"\",\"refusal\":null", "\"content\":null,\"refusal\":\"I cannot\""),
                0);
    }

    static Reply late(Reply reply) {
        return new Reply(reply.status(), reply.body(), 3_000);
    }

    private static ScriptedModel start() {
        ScriptedModel model = new ScriptedModel();
        try {
            int port = Integer.getInteger("it.model.port");
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "model");
                thread.setDaemon(true);
                return thread;
            }));
            http.createContext("/v1/chat/completions", model::answer);
            http.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return model;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = Json.read(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), JsonNode.class);
            String data = body.path("messages").path(1).path("content").asText();
            String text = Json.read(data, JsonNode.class).path("text").asText();
            calls.add(new Call(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    text,
                    body));
            Reply reply = scripts.getOrDefault(text, new Reply(500, "{}", 0));
            TimeUnit.MILLISECONDS.sleep(reply.delayMillis());
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
