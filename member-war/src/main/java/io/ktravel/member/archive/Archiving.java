package io.ktravel.member.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts an archive together: the parts of this context, and those of every other one. */
@ApplicationScoped
public class Archiving {
    private static final int PAGE = 100;

    @Inject
    @Any
    Instance<Archivable> ownParts;

    @Inject
    ContextArchives others;

    /**
     * The whole archive as a zip, which the caller closes.
     *
     * @throws io.ktravel.chassis.problem.RuleBroken 503 when another context cannot be asked just now
     */
    public InputStream archive(String memberId, Locale locale) {
        try {
            return written(memberId, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream written(String memberId, Locale locale) throws IOException {
        ArchiveFile file = new ArchiveFile();
        try {
            for (Archivable part : ownParts) {
                write(file, "member", part.name(), entries -> read(part, memberId, entries));
            }
            for (String context : ContextArchives.CONTEXTS) {
                write(file, context, memberId, locale.toLanguageTag());
            }
            return file.content();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void write(ArchiveFile file, String context, String memberId, String language) throws IOException {
        ContextArchives.Source source = others.of(context, memberId);
        for (String part : source.parts()) {
            write(file, context, part, entries -> source.read(part, language, entries));
        }
    }

    private static void write(ArchiveFile file, String context, String name, Consumer<Consumer<JsonNode>> reading)
            throws IOException {
        try (ArchiveFile.Part part = file.part(context, name)) {
            reading.accept(part::add);
        }
    }

    private static void read(Archivable part, String memberId, Consumer<JsonNode> entries) {
        @Nullable String cursor = null;
        do {
            Page<?> page = part.page(memberId, PageQuery.of(PAGE, cursor));
            Json.tree(page.items()).forEach(entries);
            cursor = page.next();
        } while (cursor != null);
    }
}
