package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start before anything has been started. */
class StageStartTest {
    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void a_taken_port_is_named_with_its_user_and_the_way_out() throws IOException {
        int base = FreePorts.base();
        try (ServerSocket other = new ServerSocket(base + 10, 1, InetAddress.getLoopbackAddress());
                Stage stage = stage(base)) {
            assertThatThrownBy(stage::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("Port " + other.getLocalPort(), "Kafka", "-Dktravel.port=")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_second_stage_on_the_same_data_is_refused_until_the_first_one_has_ended() {
        try (Stage first = stage(7000)) {
            assertThatThrownBy(() -> stage(8000))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll(
                            "in use",
                            Long.toString(ProcessHandle.current().pid()),
                            "-Dktravel.stop",
                            "-Dktravel.data=");
            assertThat(first.settings().dataFolder().stagePid()).exists();
        }

        try (Stage again = stage(7000)) {
            assertThat(StageLock.isHeld(again.settings().dataFolder())).isTrue();
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_told_with_the_way_out() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));

        assertThatThrownBy(() -> stage(7000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll(file.toString(), "-Dktravel.data=");
    }

    @Test
    void a_missing_build_stops_the_start_and_leaves_nothing_behind() {
        try (Stage stage = stage(FreePorts.base())) {
            assertThatThrownBy(stage::start).isInstanceOf(CannotStart.class).hasMessageContaining("mvn -Prun");
            assertThat(stage.kafka().isRunning()).isFalse();
            assertThat(StageLock.isHeld(stage.settings().dataFolder())).isFalse();
        }
    }

    @Test
    void a_process_that_an_earlier_run_left_behind_is_ended_and_a_foreign_one_is_not() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.prepare();
        Process ours = new ProcessBuilder("sh", "-c", "sleep 60; :", data.path().toString()).start();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.pidFile("kafka"), ours.pid() + "\n");
        Files.writeString(data.pidFile("plan"), foreign.pid() + "\n");

        new Leftovers(data, lines::add).end();

        assertThat(ours.waitFor()).isNotZero();
        assertThat(foreign.isAlive()).isTrue();
        assertThat(lines).singleElement().asString().contains(Long.toString(ours.pid()));
        foreign.destroy();
    }

    private Stage stage(int port) {
        return new Stage(
                new Settings(folder.resolve("source"), folder.resolve("data"), port, Topology.ALL, Map.of()),
                lines::add);
    }
}
