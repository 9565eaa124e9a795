package io.ktravel.notification.stream.rest;

import static io.ktravel.chassis.container.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.container.AccessTokens;
import io.ktravel.chassis.container.Api;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.json.Json;
import io.ktravel.notification.probe.InNotification;
import io.ktravel.notification.probe.Ticker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RunAsClient
class StreamResourceIT extends InNotification {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void what_comes_is_told_and_a_reader_who_comes_again_goes_on_without_loss_or_repeat() {
        List<Event> first = read(4, null);
        List<Event> second = read(4, first.get(3).id());
        List<Event> again = read(6, first.get(1).id());

        List<Event> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(all).extracting(Event::number).doesNotHaveDuplicates().isSorted();
        assertThat(all.get(7).number() - all.get(0).number()).isEqualTo(7);
        assertThat(again).isEqualTo(all.subList(2, 8));
    }

    @Test
    void an_event_is_what_the_list_shows() {
        Event event = read(1, null).get(0);

        JsonNode listed = Stream.of(
                        json(Api.of("notification").get("/notifications?limit=100", Api.as(Ticker.LEE, "member"))))
                .flatMap(page -> Stream.iterate(0, i -> i + 1)
                        .limit(page.path("items").size())
                        .map(i -> page.path("items").path(i)))
                .filter(one ->
                        one.path("id").asText().equals(event.data().path("id").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(event.data()).isEqualTo(listed);
    }

    @Test
    void a_stream_ends_with_its_access_token() throws IOException, InterruptedException {
        String token = AccessTokens.signed(AccessTokens.claims(Ticker.LEE, "member")
                .expirationTime(Date.from(Instant.now().plusSeconds(3)))
                .build());

        HttpResponse<Stream<String>> stream = open(token, null);

        assertThat(stream.statusCode()).isEqualTo(200);
        try (Stream<String> lines = stream.body()) {
            assertThat(lines.filter(line -> line.startsWith("id:")).count()).isPositive();
        }
    }

    @Test
    void a_member_has_so_many_streams_and_another_one_when_one_is_gone() throws Exception {
        String token = AccessTokens.of(Ids.next(), "member");
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            open.add(open(token, null));
        }
        try (Socket gone = connected(token)) {
            HttpResponse<Stream<String>> refused = open(token, null);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            gone.close();
        }

        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> reopened(token, open));
        open.forEach(one -> one.body().close());
    }

    /** A reader that goes away without a word: its process was killed. */
    private static Socket connected(String token) throws IOException {
        URI address = URI.create(Api.of("notification").base() + "/notifications/stream");
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Authorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }

    private static boolean reopened(String token, List<HttpResponse<Stream<String>>> open)
            throws IOException, InterruptedException {
        HttpResponse<Stream<String>> one = open(token, null);
        open.add(one);
        return one.statusCode() == 200;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1234567890123456789"})
    void a_last_event_id_that_is_none_of_ours_is_refused(String id) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> refused = open(AccessTokens.of(Ticker.LEE, "member"), id);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(String.join("", refused.body().toList())).contains("urn:ktravel:problem:invalid-request");
    }

    @Test
    void nobody_listens_without_a_token() throws IOException, InterruptedException {
        assertThat(open("none", null).statusCode()).isEqualTo(401);
        assertThat(open(AccessTokens.of("plan", "service"), null).statusCode()).isEqualTo(403);
    }

    private static List<Event> read(int events, String lastEventId) {
        try (Stream<String> lines =
                open(AccessTokens.of(Ticker.LEE, "member"), lastEventId).body()) {
            List<Event> read = new ArrayList<>();
            String[] id = new String[1];
            lines.takeWhile(line -> {
                        if (line.startsWith("id:")) {
                            id[0] = line.substring(3).strip();
                        } else if (line.startsWith("data:")) {
                            read.add(new Event(id[0], Json.read(line.substring(5), JsonNode.class)));
                        }
                        return read.size() < events;
                    })
                    .forEach(line -> assertThat(line).isNotNull());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<Stream<String>> open(String token, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Api.of("notification").base() + "/notifications/stream"))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    }

    private record Event(String id, JsonNode data) {
        long number() {
            return Long.parseLong(id);
        }
    }
}
