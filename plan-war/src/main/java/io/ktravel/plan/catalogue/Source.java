package io.ktravel.plan.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the files are: a folder, or the class path when no folder is given. */
record Source(@Nullable Path folder) {
    private static final String SHIPPED = "/catalogue/";

    /** Nothing when the file does not exist. */
    byte @Nullable [] read(String file) throws IOException {
        if (folder != null) {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        }
        try (InputStream shipped = Source.class.getResourceAsStream(SHIPPED + file)) {
            return shipped == null ? null : shipped.readAllBytes();
        }
    }

    @Override
    public String toString() {
        return folder == null ? "the class path " + SHIPPED : folder.toString();
    }
}
