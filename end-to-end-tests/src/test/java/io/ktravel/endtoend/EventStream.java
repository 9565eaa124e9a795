package io.ktravel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Server-sent events as a browser's EventSource reads them. */
final class EventStream implements AutoCloseable {
    /** One event; {@code id} is what a reader sends as Last-Event-ID to go on behind it. */
    record Received(String id, JsonNode data) {}

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private final Thread reader;
    private String id = "";

    /** @param lastEventId empty: what comes from now on */
    EventStream(String origin, String accessToken, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(origin + "/api/notification/v1/notifications/stream"))
                .header("Authorization", accessToken)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        this.lines = open(request.build());
        this.reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    private Stream<String> open(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("stream -> " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try {
            lines.forEach(this::line);
        } catch (RuntimeException closed) {
            // As asked: closing the stream ends the reading.
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.startsWith("id:")) {
            id = line.substring(3).strip();
        } else if (line.startsWith("data:") && line.contains("{")) {
            received.add(new Received(id, Topics.json(line.substring(5).strip())));
        }
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
