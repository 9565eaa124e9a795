package io.ktravel.plan.export;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Plans to export. */
final class Exports {
    static final String NASTY = "한글 \"q\" ,;:\\ <b>&amp; 👨‍👩‍👧 שלום مرحبا \u0000\u0007\uFFFE\uD800 end";
    static final LocalDate DAY = LocalDate.of(2027, 5, 1);

    private Exports() {}

    static ExportedPlan of(String text, Item... items) {
        return of(text, ZoneId.of("Asia/Seoul"), DAY, new Itinerary(List.of(new Day(DAY, List.of(items)))));
    }

    static ExportedPlan of(String text, ZoneId zone, LocalDate start, Itinerary itinerary) {
        return new ExportedPlan(
                "01999999-0000-7000-8000-000000000001",
                text,
                "Busan",
                start,
                start == null ? null : start.plusDays(1),
                Money.won(900_000),
                3,
                text,
                itinerary,
                Instant.parse("2026-11-26T01:02:03Z"),
                zone,
                Locale.KOREAN);
    }

    static ExportedPlan empty(LocalDate start) {
        return of("부산 여행", ZoneId.of("Asia/Seoul"), start, Itinerary.empty());
    }

    static Item beach(String text) {
        return new Item(
                LocalTime.of(10, 0),
                LocalTime.of(11, 30),
                ItemKind.ACTIVITY,
                text,
                new PlaceRef("busan/haeundae-beach", text, 35.1587, 129.1604),
                Money.won(12_000),
                text);
    }

    static Item note(String text) {
        return new Item(LocalTime.of(9, 0), null, ItemKind.NOTE, text, null, null, null);
    }

    static Item at(double lat, double lon) {
        return new Item(LocalTime.NOON, null, ItemKind.MEAL, "점심", new PlaceRef(null, "어딘가", lat, lon), null, null);
    }
}
