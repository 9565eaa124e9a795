package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
    @TempDir
    Path folder;

    private Path root;
    private Settings settings;
    private ServerFolder plan;

    @BeforeEach
    void build() throws IOException {
        root = folder.resolve("source");
        write("target/liberty/wlp/bin/tools/ws-server.jar", "");
        write("liberty-config/server/shared/common.xml", "<server/>");
        write("liberty-config/server/plan/server.xml", "<server/>");
        write("liberty-config/server/jvm.options", "# heap\n-Xmx192m\n\n");
        write("liberty-config/libraries/target/lib/derby.jar", "");
        write("plan-war/target/plan-war.war", "new");
        settings = new Settings(root, folder.resolve("data"), 7000, Topology.SERVERS, Map.of());
        plan = new ServerFolder(settings, "plan", "plan", List.of(new Context("plan", 2)));
    }

    @Test
    void a_server_gets_its_configuration_its_war_and_its_variables() throws IOException {
        plan.lay(Map.of("KTRAVEL_HTTP_PORT", "7002"));

        Path server = plan.user().resolve("servers/plan");
        assertThat(server.resolve("apps/plan-war.war")).hasContent("new");
        assertThat(server.resolve("server.xml")).exists();
        assertThat(server.resolve("server.env")).hasContent("KTRAVEL_HTTP_PORT=7002");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.resolve("server.env"))))
                .isEqualTo("rw-------");
        assertThat(plan.jvmOptions()).containsExactly("-Xmx192m");
    }

    @Test
    void jvm_options_of_its_own_win() throws IOException {
        write("liberty-config/server/plan/jvm.options", "-Xmx1g");

        plan.lay(Map.of());

        assertThat(plan.jvmOptions()).containsExactly("-Xmx1g");
    }

    @Test
    void jvm_options_of_the_users_stand_behind() throws IOException {
        Settings users = new Settings(
                root,
                folder.resolve("data"),
                7000,
                Topology.SERVERS,
                Map.of("KTRAVEL_JVM_OPTIONS", " -Xmx512m  -XX:TieredStopAtLevel=4 "));
        ServerFolder asked = new ServerFolder(users, "plan", "plan", List.of(new Context("plan", 2)));

        asked.lay(Map.of());

        assertThat(asked.jvmOptions()).containsExactly("-Xmx192m", "-Xmx512m", "-XX:TieredStopAtLevel=4");
    }

    @Test
    void nothing_of_an_earlier_version_stays() throws IOException {
        ServerFolder.layShared(settings);
        Files.delete(root.resolve("liberty-config/libraries/target/lib/derby.jar"));
        write("liberty-config/libraries/target/lib/derby-2.jar", "");

        ServerFolder.layShared(settings);

        Path shared = plan.user().resolve("shared");
        assertThat(shared.resolve("resources/lib")).isDirectoryContaining("glob:**/derby-2.jar");
        assertThat(shared.resolve("resources/lib/derby.jar")).doesNotExist();
        assertThat(shared.resolve("config/common.xml")).exists();
    }

    @Test
    void what_liberty_remembers_of_an_earlier_builds_beans_is_forgotten() throws IOException {
        Path bundle = plan.output().resolve("plan/workarea/org.eclipse.osgi/43/data");
        Files.createDirectories(bundle.resolve("anno/A_plan"));
        Files.createDirectories(bundle.resolve("cache"));

        plan.lay(Map.of());

        assertThat(bundle.resolve("anno")).doesNotExist();
        assertThat(bundle.resolve("cache")).exists();
    }

    @Test
    void a_missing_war_is_told_with_the_command_that_builds_it() throws IOException {
        Files.delete(root.resolve("plan-war/target/plan-war.war"));

        assertThatThrownBy(() -> plan.lay(Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("plan-war.war is missing", "mvn -Prun");
    }

    @Test
    void a_missing_liberty_is_told_with_the_command_that_unpacks_it() throws IOException {
        Files.delete(root.resolve("target/liberty/wlp/bin/tools/ws-server.jar"));

        assertThatThrownBy(() -> plan.lay(Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("Open Liberty is not in", "mvn -Prun");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
