package io.ktravel.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks a server whether it is ready, and if not, why. */
final class Readiness {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;

    Readiness(int port) {
        this.address = URI.create("http://localhost:" + port + "/health/ready");
    }

    /** Ready, or why not in a few words. */
    record Answer(boolean ready, String why) {}

    Answer ask() {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? new Answer(true, "")
                    : new Answer(
                            false,
                            response.statusCode() == 503 ? down(response.body()) : "HTTP " + response.statusCode());
        } catch (IOException notListening) {
            return new Answer(false, "no answer at " + address);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }

    private static String down(String body) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode check : JSON.readTree(body).path("checks")) {
            if (!check.path("status").asText().equals("UP")) {
                names.add(check.path("name").asText());
            }
        }
        return names.isEmpty() ? "its applications are starting" : "DOWN: " + String.join(", ", names);
    }
}
