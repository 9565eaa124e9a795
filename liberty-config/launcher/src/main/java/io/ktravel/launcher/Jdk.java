package io.ktravel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The JDK that Kafka and the servers are started with. */
public record Jdk(Path home) {
    /** That of this build. */
    public static Jdk here() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    String java() {
        return home.resolve("bin/java").toString();
    }

    /** Such as {@code 25.0.3+9-LTS (Eclipse Adoptium)}. */
    public String version() {
        Properties release = release();
        return plain(release, "JAVA_RUNTIME_VERSION", plain(release, "JAVA_VERSION", "")) + " ("
                + plain(release, "IMPLEMENTOR", "unknown") + ")";
    }

    /** Such as 25. */
    int feature() {
        return Runtime.Version.parse(plain(release(), "JAVA_VERSION", "")).feature();
    }

    private Properties release() {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException failed) {
            throw new CannotStart(
                    home + " is no JDK: its file release cannot be read (" + DataFolder.reason(failed)
                            + "). Write the folder that JAVA_HOME would name.",
                    failed);
        }
        return release;
    }

    private static String plain(Properties release, String name, String otherwise) {
        return release.getProperty(name, otherwise).replace("\"", "");
    }
}
