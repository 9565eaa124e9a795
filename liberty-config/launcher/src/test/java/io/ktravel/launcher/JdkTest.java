package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
    @TempDir
    Path home;

    @Test
    void without_another_it_is_that_of_the_build() {
        Settings settings = Settings.of(Map.of(), Map.of());

        assertThat(settings.jdk().home()).isEqualTo(Path.of(System.getProperty("java.home")));
        assertThat(settings.jdk().feature()).isEqualTo(Runtime.version().feature());
        assertThat(settings.jdk().version()).startsWith(Runtime.version().toString());
    }

    @Test
    void another_says_its_version_itself() throws IOException {
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"Eclipse Adoptium\"\nJAVA_RUNTIME_VERSION=\"25.0.3+9-LTS\"\nJAVA_VERSION=\"25.0.3\"\n");
        Jdk jdk = Settings.of(Map.of(), Map.of("KTRAVEL_JAVA_HOME", home.toString()))
                .jdk();

        assertThat(jdk.java()).isEqualTo(home + "/bin/java");
        assertThat(jdk.feature()).isEqualTo(25);
        assertThat(jdk.version()).isEqualTo("25.0.3+9-LTS (Eclipse Adoptium)");
    }

    @Test
    void a_folder_that_is_no_jdk_is_refused() {
        assertThatThrownBy(() -> new Jdk(home).feature())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is no JDK");
    }
}
