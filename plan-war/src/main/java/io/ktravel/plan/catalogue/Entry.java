package io.ktravel.plan.catalogue;

import java.util.Locale;

/** One row of a destination's files: what an item of a plan may name. */
public sealed interface Entry permits Place, Restaurant, Stay, Transport, Leg {
    /** Unique over all destinations: {@code busan/haeundae-beach}, {@code busan/transport/taxi}. */
    String id();

    String nameEn();

    String nameKo();

    /** Korean for a Korean reader, English for everybody else. */
    default String name(Locale locale) {
        return locale.getLanguage().equals("ko") ? nameKo() : nameEn();
    }
}
