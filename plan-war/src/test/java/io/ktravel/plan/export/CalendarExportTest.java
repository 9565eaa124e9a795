package io.ktravel.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarExportTest {
    @Test
    void an_item_is_an_event_at_the_time_of_the_destination() {
        String text = text(Exports.of("부산", Exports.beach("해운대, 바다; \\ 산책\n둘째 줄"), Exports.note("도착 🚄")));

        ICalendar calendar = parsed(text);
        assertThat(calendar.getEvents()).hasSize(2);
        VEvent beach = calendar.getEvents().get(0);
        assertThat(beach.getSummary().getValue()).isEqualTo("해운대, 바다; \\ 산책\n둘째 줄");
        assertThat(beach.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-05-01T01:00:00Z"));
        assertThat(beach.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-05-01T02:30:00Z"));
        assertThat(beach.getGeo().getLatitude()).isEqualTo(35.1587);
        assertThat(beach.getDescription().getValue()).contains("12,000");
        assertThat(text)
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Seoul\r\n")
                .contains("TZOFFSETTO:+0900\r\n")
                .contains("DTSTART;TZID=Asia/Seoul:20270501T100000\r\n")
                .contains("DTSTAMP:20261126T010203Z\r\n");
    }

    @Test
    void the_same_items_keep_their_uids() {
        ExportedPlan plan = Exports.of("부산", Exports.note("하나"), Exports.note("둘"));

        List<String> uids = uids(plan);

        assertThat(uids).doesNotHaveDuplicates().isEqualTo(uids(plan)).allMatch(uid -> uid.startsWith(plan.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC", "Pacific/Apia"})
    void a_zone_tells_every_change_of_the_clock_within_the_plan(String zone) {
        LocalDate start = LocalDate.of(2027, 3, 1);
        Itinerary spring = new Itinerary(List.of(
                new Day(start, List.of(Exports.note("before"))),
                new Day(start.plusDays(29), List.of(Exports.beach("after")))));

        ICalendar calendar = parsed(text(Exports.of("x", ZoneId.of(zone), start, spring)));

        assertThat(calendar.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(
                        start.atTime(9, 0).atZone(ZoneId.of(zone)).toInstant(),
                        start.plusDays(29).atTime(10, 0).atZone(ZoneId.of(zone)).toInstant());
    }

    @Test
    void a_plan_without_items_is_one_event_that_lasts_all_day() {
        String text = text(Exports.empty(Exports.DAY));

        assertThat(parsed(text).getEvents()).hasSize(1);
        assertThat(text).contains("DTSTART;VALUE=DATE:20270501\r\n").contains("DTEND;VALUE=DATE:20270503\r\n");
    }

    @Test
    void a_plan_without_dates_is_a_calendar_without_events() {
        // A calendar must have some component: here it is the time zone.
        assertThat(text(Exports.empty(null)))
                .contains("BEGIN:VTIMEZONE")
                .doesNotContain("BEGIN:VEVENT")
                .endsWith("END:VCALENDAR\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1955-07-01", "1988-05-20", "2199-12-30"})
    void far_dates_are_dates_too(LocalDate date) {
        Itinerary day = new Itinerary(List.of(new Day(date, List.of(Exports.beach("x")))));

        String text = text(Exports.of("x", ZoneId.of("Asia/Seoul"), date, day));

        assertThat(text).contains("DTSTART;TZID=Asia/Seoul:" + date.toString().replace("-", "") + "T100000\r\n");
        parsed(text);
    }

    @Property(tries = 200)
    void every_line_is_short_and_every_text_comes_back(@ForAll @StringLength(min = 1, max = 190) String any) {
        String clean = Characters.clean(any).replace("\t", " ");
        if (clean.isBlank()) {
            return;
        }
        String text = text(Exports.of("x", Exports.note(any)));

        assertThat(text.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n"));
        assertThat(parsed(text).getEvents().get(0).getSummary().getValue().replace("\t", " "))
                .isEqualTo(clean);
    }

    @Property(tries = 300)
    void an_event_ends_after_it_begins_or_tells_no_end(
            @ForAll @IntRange(max = 1439) int one, @ForAll @IntRange(max = 1439) int other, @ForAll boolean atOnce) {
        LocalTime time = LocalTime.MIN.plusMinutes(Math.min(one, other));
        LocalTime until = atOnce ? time : LocalTime.MIN.plusMinutes(Math.max(one, other));

        VEvent event = event("Asia/Seoul", Exports.DAY, time, until);

        if (until.equals(time)) {
            assertThat(event.getDateEnd()).isNull();
        } else {
            assertThat(event.getDateEnd().getValue())
                    .isAfter(event.getDateStart().getValue());
        }
    }

    @Test
    void an_end_that_a_change_of_the_clock_moves_before_the_beginning_is_not_told() {
        VEvent event = event("America/New_York", LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), LocalTime.of(3, 10));

        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-14T07:30:00Z"));
        assertThat(event.getDateEnd()).isNull();
    }

    private static VEvent event(String zone, LocalDate date, LocalTime time, LocalTime until) {
        Item item = new Item(time, until, ItemKind.ACTIVITY, "x", null, null, null);
        Itinerary day = new Itinerary(List.of(new Day(date, List.of(item))));
        return parsed(text(Exports.of("x", ZoneId.of(zone), date, day)))
                .getEvents()
                .get(0);
    }

    private static List<String> uids(ExportedPlan plan) {
        return parsed(text(plan)).getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String text(ExportedPlan plan) {
        return new String(ExportFormat.CALENDAR.write(plan), StandardCharsets.UTF_8);
    }

    private static ICalendar parsed(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).as(text).isEmpty();
        return calendar;
    }
}
