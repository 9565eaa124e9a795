package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as the server describes it is the one that is committed. */
interface OpenApiScenarios extends Scenario {
    /** {@code -Dktravel.openapi.update} writes the snapshot anew, to be read in review. */
    @ParameterizedTest
    @ValueSource(strings = {"member", "plan", "follow", "notification"})
    default void the_served_description_is_the_committed_snapshot(String context) throws IOException {
        String served = system().anonymous()
                .with("Accept", "application/yaml")
                .get("/api/" + context + "/openapi")
                .hasStatus(200)
                .body()
                .replaceAll("(?m)^servers:\n(- .*\n|  .*\n)*", "");
        Path snapshot = Path.of(System.getProperty("ktravel.root"), "contracts/openapi/" + context + ".yaml");
        if (Boolean.getBoolean("ktravel.openapi.update")) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, served);
        }

        assertThat(served)
                .as("%s; to accept the change run with -Dktravel.openapi.update=true", snapshot)
                .isEqualTo(Files.readString(snapshot));
    }
}
