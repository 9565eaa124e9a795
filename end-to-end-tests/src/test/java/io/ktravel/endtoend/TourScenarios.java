package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.Tour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README has its reader paste, pasted. Needs bash and curl. */
interface TourScenarios extends Scenario {
    @Test
    default void the_tour_works_word_by_word(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process bash = new ProcessBuilder("bash", "-c", Tour.of(system().origin()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(bash.waitFor(120, TimeUnit.SECONDS))
                    .as(() -> read(output))
                    .isTrue();
        } finally {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            bash.destroyForcibly();
        }

        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(bash.exitValue()).as(said).isZero();
        assertThat(said)
                .doesNotContain("urn:ktravel:problem", "<html")
                .contains("{\"balance\":3,\"reserved\":0}", "\"kind\":\"PERSONAL\"", "\"status\":\"COMPLETED\"")
                .contains("\"status\":\"PAID\"", "{\"balance\":12,")
                .contains("\"title\":\"부산, 바다\"", "data:", "\"kind\":\"PLAN_CREATED\"", "\"visibility\":\"SHARED\"")
                .contains("\"kind\":\"COPY\"", "\"kind\":\"TREND\"", "\"kind\":\"TASTE\"");
        assertThat(folder.resolve("archive.zip")).isNotEmptyFile();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
