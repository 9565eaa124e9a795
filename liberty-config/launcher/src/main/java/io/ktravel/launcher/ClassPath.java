package io.ktravel.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the JVMs of a stage are started: with the class path of this build, and its JDK unless {@link Settings#jdk} is another. */
final class ClassPath {
    private ClassPath() {}

    static String java() {
        return Jdk.here().java();
    }

    /** This module's classes, and the libraries that Maven listed beside them. */
    static String of(Path root) {
        Path target = root.resolve("liberty-config/launcher/target");
        try {
            return target.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(target.resolve("class-path")).strip();
        } catch (IOException missing) {
            throw new CannotStart(
                    "The launcher is not built (" + DataFolder.reason(missing) + "): run mvn -Prun in " + root + ".",
                    missing);
        }
    }
}
