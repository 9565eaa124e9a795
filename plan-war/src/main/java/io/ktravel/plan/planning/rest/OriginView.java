package io.ktravel.plan.planning.rest;

import io.ktravel.plan.planning.Origin;
import io.ktravel.plan.planning.OriginKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the plan came from; of its sources those that the reader may see. */
public record OriginView(OriginKind kind, List<String> sources, List<String> reasons) {
    static OriginView of(Origin origin, Set<String> visible, Locale locale) {
        return new OriginView(
                origin.kind(),
                origin.sources().stream().filter(visible::contains).toList(),
                origin.reasons().stream().map(reason -> reason.render(locale)).toList());
    }
}
