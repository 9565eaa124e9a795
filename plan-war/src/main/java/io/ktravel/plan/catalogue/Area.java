package io.ktravel.plan.catalogue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a plan can be made: one destination, or a region with several. All prices have one currency. */
public sealed interface Area permits Destination, Region {
    /** Of a destination {@code busan}, of a region {@code region/gangwon}. */
    String id();

    String nameEn();

    String nameKo();

    ZoneId timeZone();

    /** ISO 4217. */
    String currency();

    /** At least one. */
    List<Destination> destinations();

    /** Everything that a plan there may name. */
    Stream<Entry> entries();

    /** Korean for a Korean reader, English for everybody else. */
    default String name(Locale locale) {
        return locale.getLanguage().equals("ko") ? nameKo() : nameEn();
    }
}
