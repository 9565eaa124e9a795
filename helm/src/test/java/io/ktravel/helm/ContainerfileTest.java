package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfileTest {
    static Stream<String> contexts() {
        return Chart.CONTEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_image_is_built_as_it_should_be(String context) {
        assertThat(Containerfile.of(context).faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void an_image_runs_the_servers_configuration_and_the_war_of_its_context_alone(String context) {
        List<String> copied = Containerfile.of(context).all("COPY");
        assertThat(copied)
                .anyMatch(each -> each.contains("liberty-config/server/shared/ /opt/ol/wlp/usr/shared/config/"))
                .anyMatch(each -> each.contains("liberty-config/server/" + context + "/server.xml"))
                .anyMatch(each -> each.contains(context + "-war.war"))
                .noneMatch(each -> Chart.CONTEXTS.stream()
                        .anyMatch(other -> !other.equals(context) && each.contains(other + "-war")));
    }

    @Test
    void images_differ_in_their_context_alone() {
        assertThat(contexts().map(ContainerfileTest::withoutContext).distinct()).hasSize(1);
    }

    @Test
    void liberty_is_of_the_version_that_is_tested() throws IOException {
        String version = Files.readString(Containerfile.repository().resolve("pom.xml"))
                .replaceAll("(?s).*<liberty.version>(.*?)</liberty.version>.*", "$1");
        assertThat(contexts())
                .allSatisfy(context -> assertThat(Containerfile.of(context).last("FROM"))
                        .contains("open-liberty:" + version + "-kernel-slim-java17"));
    }

    @Test
    void a_checkpointed_image_is_one_of_a_context_with_a_checkpoint() {
        Containerfile checkpointed = Containerfile.of("instanton");
        assertThat(checkpointed.all("FROM")).singleElement().asString().matches("\\S+/ktravel-plan:\\d\\S+");
        assertThat(checkpointed.all("RUN")).containsExactly("checkpoint.sh beforeAppStart");
        assertThat(checkpointed.instructions()).hasSize(3);
    }

    @Test
    void what_the_server_writes_is_where_the_chart_mounts_volumes() {
        assertThat(String.join(" ", Containerfile.of("member").all("ENV")))
                .contains("WLP_OUTPUT_DIR=/opt/ktravel/output", "LOG_DIR=/logs", "KTRAVEL_DRAIN_FILE=/tmp/");
        assertThat(Chart.yaml("postgresql", "plain"))
                .contains("mountPath: /opt/ktravel/output", "mountPath: /logs", "mountPath: /tmp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM liberty",
                "FROM liberty:latest",
                "FROM liberty:1\nUSER root",
                "FROM liberty:1\nUSER 1001\nENTRYPOINT run.sh",
                "FROM liberty:1\nUSER 1001\nENTRYPOINT [\"run\"]\nADD http://example.org/x /x",
                "FROM liberty:1\nUSER 1001\nENTRYPOINT [\"run\"]\nENV keystore_password=x",
                "FROM liberty:1\nUSER 1001\nENTRYPOINT [\"run\"]\nCOPY nowhere /x"
            })
    void planted_faults_are_found(String text) {
        assertThat(Containerfile.read(text).faults()).isNotEmpty();
    }

    private static String withoutContext(String context) {
        return Containerfile.of(context).toString().replaceAll("\\b" + context + "\\b", "<context>");
    }
}
