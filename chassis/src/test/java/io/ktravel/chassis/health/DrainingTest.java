package io.ktravel.chassis.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainingTest {
    private final Draining draining = new Draining();

    @Test
    void a_server_drains_from_when_the_file_is_there(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("draining");
        draining.file = Optional.of(file.toString());
        assertThat(draining.isDraining()).isFalse();
        Files.createFile(file);
        assertThat(draining.isDraining()).isTrue();
    }

    @Test
    void a_server_that_knows_no_file_never_drains() {
        assertThat(draining.isDraining()).isFalse();
    }
}
