package io.ktravel.plan.planning.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.planning.Origin;
import io.ktravel.plan.planning.OriginKind;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final Catalogue CATALOGUE = Catalogue.load(null);

    @Property(tries = 300)
    void what_is_exported_and_imported_is_the_same(@ForAll("contents") PlanContent content) throws Exception {
        assertThat(imported(exported(content))).isEqualTo(content);
    }

    @Test
    void whatever_the_server_adds_is_accepted_and_not_looked_at() throws Exception {
        PlanContent content = new PlanContent("부산", "Busan", null, null, null, 2, null, Itinerary.empty());
        String all =
                exported(content).replaceFirst("\\{", "{\"takenDown\":true,\"sharedAt\":\"2026-01-01T00:00:00Z\",");

        assertThat(all).contains("ownerId", "visibility", "origin", "checks", "hearts", "createdAt", "updatedAt");
        assertThat(imported(all)).isEqualTo(content);
    }

    private static String exported(PlanContent content) {
        Origin origin = new Origin(OriginKind.COPY, List.of(Ids.next()), List.of());
        Plan plan = new Plan(Ids.next(), Ids.next(), content, origin, CATALOGUE, Instant.now());
        return Json.write(PlanView.of(plan, Shown.of(plan, Locale.KOREAN), Set.copyOf(origin.sources())));
    }

    private static PlanContent imported(String json) throws JsonProcessingException {
        return Json.STRICT.readValue(json, PlanRequest.class).unassisted().content(Locale.ENGLISH);
    }

    @Provide
    Arbitrary<PlanContent> contents() {
        Arbitrary<LocalDate> starts = Arbitraries.longs()
                .between(0, 100_000)
                .map(LocalDate.of(1900, 1, 1)::plusDays)
                .injectNull(0.2);
        return Combinators.combine(
                        text(100),
                        text(100),
                        starts,
                        Arbitraries.integers().between(0, 29),
                        money().injectNull(0.3),
                        Arbitraries.integers().between(1, 50),
                        text(2000).injectNull(0.3),
                        items().list().ofMaxSize(4).list().ofMaxSize(3))
                .as(ImportTest::content);
    }

    private static PlanContent content(
            String title,
            String location,
            LocalDate start,
            int days,
            Money budget,
            int groupSize,
            String details,
            List<List<Item>> items) {
        LocalDate first = start == null ? LocalDate.of(2027, 1, 1) : start;
        List<Day> itinerary = items.stream()
                .limit(days + 1L)
                .map(some -> new Day(first.plusDays(items.indexOf(some)), some))
                .distinct()
                .toList();
        List<Day> once = itinerary.stream()
                .filter(day -> itinerary.stream()
                        .filter(other -> other.date().equals(day.date()))
                        .allMatch(day::equals))
                .toList();
        return new PlanContent(
                title,
                location,
                start,
                start == null ? null : start.plusDays(days),
                budget,
                groupSize,
                details,
                new Itinerary(once));
    }

    private static Arbitrary<Item> items() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 1439).map(minute -> LocalTime.MIN.plusMinutes(minute));
        Arbitrary<PlaceRef> places = Combinators.combine(
                        text(100).injectNull(0.5),
                        text(190),
                        Arbitraries.doubles().between(-90, 90).ofScale(7).injectNull(0.2),
                        Arbitraries.doubles().between(-180, 180).ofScale(7).injectNull(0.2))
                .as(PlaceRef::new);
        return Combinators.combine(
                        times,
                        times.injectNull(0.4),
                        Arbitraries.of(ItemKind.class),
                        text(190),
                        places.injectNull(0.4),
                        money().injectNull(0.4),
                        text(900).injectNull(0.4))
                .as((time, until, kind, name, place, cost, note) -> new Item(
                        time, until != null && until.isBefore(time) ? time : until, kind, name, place, cost, note));
    }

    private static Arbitrary<Money> money() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999999"))
                .ofScale(2)
                .flatMap(amount -> Arbitraries.of("KRW", "USD", "KWD")
                        .map(currency -> Money.rounded(amount.min(new BigDecimal("999999999999998")), currency)));
    }

    private static Arbitrary<String> text(int max) {
        return Arbitraries.strings()
                .withChars("aZ 9\"\\,;<&\u00e9\u200f\u05d0")
                .withCharRange('가', '힣')
                .ofMinLength(1)
                .ofMaxLength(Math.min(max / 2, 60))
                .map(text -> (text + "🌊").strip());
    }
}
