package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What opens doors stands in no log and on no topic, whatever happened before. */
interface SecretScenarios extends Scenario {
    @Test
    default void no_secret_stands_in_a_log_or_on_a_topic() throws IOException {
        Member dana = system().newMember();
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.api().post(TopUpScenarios.TOP_UPS, "{\"packId\":\"small\"}").hasStatus(201);
        dana.api()
                .with("Authorization", "Bearer wrong")
                .get("/api/plan/v1/plans")
                .hasStatus(401);
        List<String> secrets = new ArrayList<>(secrets());
        secrets.add(dana.accessToken());
        secrets.add(dana.browser().cookie("ktravel-refresh").orElseThrow().getValue());

        assertThat(secrets).hasSizeGreaterThan(8).allMatch(secret -> secret.length() >= 8);
        assertThat(system().logs().holding(secrets)).isEmpty();
        for (String context : List.of("member", "plan", "follow", "notification")) {
            for (String topic : List.of("ktravel." + context, "ktravel." + context + ".dead")) {
                assertThat(system().topics().read(topic))
                        .as(topic)
                        .noneMatch(event -> secrets.stream().anyMatch(String.valueOf(event.value())::contains));
            }
        }
    }

    /** Those that the launcher made, keys in files among them. */
    private List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>();
        system().secrets().values().forEach(value -> secrets.add(value.toString()));
        try (Stream<Path> files = Files.walk(system().stage().settings().data())) {
            for (Path key :
                    files.filter(file -> file.toString().endsWith(".pem")).toList()) {
                Files.readAllLines(key).stream()
                        .filter(line -> !line.startsWith("-----") && line.length() >= 40)
                        .limit(3)
                        .forEach(secrets::add);
            }
        }
        return secrets;
    }
}
