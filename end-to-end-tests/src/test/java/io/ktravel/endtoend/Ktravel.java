package io.ktravel.endtoend;

import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import io.ktravel.launcher.Topology;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system, started as {@code mvn -Prun} starts it, in a data folder and on ports of its own. */
final class Ktravel implements AutoCloseable {
    private static final AtomicInteger USERS = new AtomicInteger();

    private final Stage stage;
    private final @Nullable EmbeddedPostgres postgres;

    private Ktravel(Stage stage, @Nullable EmbeddedPostgres postgres) {
        this.stage = stage;
        this.postgres = postgres;
    }

    static Ktravel onDerby(Topology topology, int port) {
        return started(topology, port, Map.of(), null);
    }

    static Ktravel onPostgres(Topology topology, int port) {
        return onPostgres(topology, port, environment -> {});
    }

    /** @param change what the servers are told, with the addresses of their databases in it */
    static Ktravel onPostgres(Topology topology, int port, Consumer<Map<String, String>> change) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Map<String, String> environment = new HashMap<>();
            for (String context : List.of("MEMBER", "PLAN", "FOLLOW", "NOTIFICATION")) {
                String database = context.toLowerCase(Locale.ROOT);
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                }
                environment.put("KTRAVEL_" + context + "_DB_URL", postgres.getJdbcUrl("postgres", database));
                environment.put("KTRAVEL_" + context + "_DB_USER", "postgres");
                environment.put("KTRAVEL_" + context + "_DB_PASSWORD", "postgres");
            }
            change.accept(environment);
            return started(topology, port, environment, postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ktravel started(
            Topology topology, int port, Map<String, String> environment, @Nullable EmbeddedPostgres postgres) {
        Path data = Path.of(System.getProperty("ktravel.test.data")).resolve(topology + "-" + port);
        Path root = Path.of(System.getProperty("ktravel.root"));
        delete(data);
        Stage stage = new Stage(new Settings(root, data, port, topology, environment), System.out::println);
        stage.start();
        return new Ktravel(stage, postgres);
    }

    /** What an earlier run left behind belongs to databases that are gone. */
    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Topics topics() {
        return new Topics("127.0.0.1:" + stage.settings().ports().kafka());
    }

    Logs logs() {
        return new Logs(stage.settings().data());
    }

    /** What the payment sandbox has on record. */
    Path payments() {
        return stage.settings().data().resolve("payments").resolve("toss.json");
    }

    Databases databases() {
        return new Databases(stage, secrets().getProperty("database-password", ""));
    }

    Stage stage() {
        return stage;
    }

    String origin() {
        return stage.origin();
    }

    Api anonymous() {
        return Api.anonymous(origin());
    }

    /** Somebody who was never here before. */
    Member newMember() {
        return Member.signedIn(origin(), "google", newUser());
    }

    static String newUser() {
        return "traveller-" + System.nanoTime() + "-" + USERS.incrementAndGet();
    }

    /** Somebody with more tokens than anybody will use here. */
    Member richMember(int tokens) {
        Member member = newMember();
        give(member, tokens, "for a test under load");
        return member;
    }

    void give(Member member, int tokens, String reason) {
        admin().api()
                .post(
                        "/api/member/v1/admin/members/" + member.id() + "/adjustments",
                        "{\"tokens\":" + tokens + ",\"reason\":\"" + reason + "\"}")
                .hasStatus(201);
    }

    Member admin() {
        return Member.signedIn(origin(), "google", "admin");
    }

    /** What a context sends as Bearer when it calls another one. */
    Api service() {
        return service(serviceToken().hasStatus(200));
    }

    Api service(Answer token) {
        return Api.anonymous(memberServer())
                .withToken(token.json().path("accessToken").asText());
    }

    /** Plan's, for ten minutes. */
    Answer serviceToken() {
        String basic = Base64.getEncoder()
                .encodeToString(
                        ("plan:" + secrets().getProperty("plan-service-secret")).getBytes(StandardCharsets.UTF_8));
        return Api.anonymous(memberServer())
                .with("Authorization", "Basic " + basic)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/api/member/v1/internal/service-tokens", "grant_type=client_credentials");
    }

    /** The address of member's own server, past the ingress. */
    String memberServer() {
        return stage.server(stage.settings().topology() == Topology.ALL ? "all" : "member")
                .origin();
    }

    Properties secrets() {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(stage.settings().data().resolve("secrets/secrets.properties"))) {
            secrets.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    @Override
    public void close() {
        stage.close();
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
