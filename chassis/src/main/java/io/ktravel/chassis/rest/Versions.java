package io.ktravel.chassis.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** ETag and If-Match over a row's version (optimistic locking told to clients). */
public final class Versions {
    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * A change must name the version that it is based on.
     *
     * @param ifMatch the header If-Match: one or more quoted tags, or {@code *}
     * @throws RuleBroken 428 {@code version-required} when missing, 412 {@code version-stale} when none is current
     */
    public static void require(@Nullable String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RuleBroken(CommonProblem.VERSION_REQUIRED);
        }
        String tag = "\"" + current + "\"";
        for (String candidate : ifMatch.split(",", -1)) {
            if (candidate.strip().equals(tag) || candidate.strip().equals("*")) {
                return;
            }
        }
        throw new RuleBroken(CommonProblem.VERSION_STALE);
    }
}
