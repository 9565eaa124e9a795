package io.ktravel.plan.planning.rest;

import io.ktravel.plan.planning.OriginKind;
import java.util.List;
import java.util.Set;

/** What the plan came from; of its sources those that the reader may see. */
public record OriginView(OriginKind kind, List<String> sources, List<String> reasons) {
    static OriginView of(Shown shown, Set<String> visible) {
        return new OriginView(
                shown.origin().kind(),
                shown.origin().sources().stream().filter(visible::contains).toList(),
                shown.reasons());
    }
}
