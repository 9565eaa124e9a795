package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The values of set derby hold planted secrets: they may stand in Secrets alone. */
class SecretsTest {
    static Stream<String> modes() {
        return Chart.MODES.stream();
    }

    @ParameterizedTest
    @MethodSource("modes")
    void what_is_secret_stands_in_secrets_alone(String mode) {
        List<Resource> resources = Chart.render("derby", mode);
        assertThat(resources).filteredOn(each -> each.kind().equals("Secret")).hasSize(5);
        assertThat(resources)
                .filteredOn(each -> !each.kind().equals("Secret"))
                .noneMatch(each -> each.content().toString().contains("planted-secret"));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void a_context_gets_no_secret_of_another_one(String mode) {
        assertThat(Chart.render("derby", mode))
                .filteredOn(
                        each -> each.kind().equals("Secret") && !each.context().equals("member"))
                .allSatisfy(each -> assertThat(each.content().path("stringData").properties())
                        .allMatch(entry -> entry.getKey().equals("keystore_password")
                                || entry.getKey()
                                        .startsWith("KTRAVEL_" + each.context().toUpperCase(java.util.Locale.ROOT))));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void with_secrets_of_the_operators_own_the_chart_makes_none(String mode) {
        assertThat(Chart.render("postgresql", mode))
                .noneMatch(each -> each.kind().equals("Secret"));
    }

    @Test
    void the_notes_name_no_secret() throws IOException {
        assertThat(Files.readString(Chart.FOLDER.resolve("templates/NOTES.txt")))
                .doesNotContain("secret.values", "signingKeys", "ktravel.settings");
    }
}
