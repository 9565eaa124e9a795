package io.ktravel.chassis.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing in an archive.
 *
 * @param json what it is, for the part's JSON array
 * @param fileName of the same thing in another form, such as {@code 019aa5d0….ics}; unique in the part
 * @param fileText its content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArchiveEntry(
        Object json, @Nullable String fileName, @Nullable String fileText) {
    public static ArchiveEntry of(Object json) {
        return new ArchiveEntry(json, null, null);
    }
}
