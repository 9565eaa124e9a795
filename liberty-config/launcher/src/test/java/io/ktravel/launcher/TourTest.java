package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TourTest {
    @Test
    void the_tour_is_ready_to_paste() {
        assertThat(Tour.of("http://localhost:7000"))
                .contains("here=http://localhost:7000\n")
                .doesNotContain("{origin}");
    }

    @Test
    void the_readme_shows_the_same_tour() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));

        assertThat(readme).contains(Tour.of("http://localhost:9080").strip());
    }
}
