package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the chart renders, for review: a change of the chart shows there what it does to a cluster. Written anew by
 * {@code mvn verify -pl helm -Dsnapshots=write}.
 */
class SnapshotTest {
    @ParameterizedTest
    @CsvSource({"postgresql, plain", "openshift, operator"})
    void the_rendered_resources_are_as_reviewed(String valueSet, String mode) throws IOException {
        Path snapshot = Chart.FOLDER.resolve("src/test/snapshots/" + valueSet + "-" + mode + ".yaml");
        String rendered = Chart.yaml(valueSet, mode);
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.createDirectories(snapshot.getParent());
            Files.writeString(snapshot, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(snapshot));
    }
}
