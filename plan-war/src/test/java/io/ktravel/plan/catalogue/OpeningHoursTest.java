package io.ktravel.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Test
    void rules_name_days_and_times() {
        OpeningHours hours = OpeningHours.parse("Mo,We-Fr 09:00-12:00,13:00-18:00; Sa 10:00-24:00", "");
        assertThat(open(hours, 0, "09:00", "12:00")).isTrue();
        assertThat(open(hours, 0, "11:30", "13:30")).isFalse();
        assertThat(open(hours, 1, "09:00", "10:00")).isFalse();
        assertThat(open(hours, 4, "13:00", "18:00")).isTrue();
        assertThat(open(hours, 4, "13:00", "18:01")).isFalse();
        assertThat(open(hours, 5, "23:00", "23:59")).isTrue();
        assertThat(open(hours, 6, "10:00", "11:00")).isFalse();
    }

    @Test
    void days_may_go_round_the_week_and_times_may_touch() {
        OpeningHours hours = OpeningHours.parse("Sa-Mo 12:00-15:00,09:00-12:00", "");
        assertThat(open(hours, 6, "09:00", "15:00")).isTrue();
        assertThat(open(hours, 0, "11:00", "13:00")).isTrue();
        assertThat(open(hours, 1, "11:00", "13:00")).isFalse();
    }

    @Test
    void closing_days_come_each_year_or_once() {
        OpeningHours hours = OpeningHours.parse("24/7", "12-07; 2026-12-09;02-29");
        assertThat(open(hours, 0, "09:00", "10:00")).isFalse();
        assertThat(open(hours, 1, "09:00", "10:00")).isTrue();
        assertThat(open(hours, 2, "09:00", "10:00")).isFalse();
        assertThat(hours.on(LocalDate.of(2027, 12, 7))).isEmpty();
        assertThat(hours.on(LocalDate.of(2027, 12, 9))).isNotEmpty();
        assertThat(hours.on(LocalDate.of(2028, 2, 29))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "Mo",
                "Mo 9:00-18:00",
                "Mo 09:00-25:00",
                "Mo 09:60-10:00",
                "Mo 18:00-09:00",
                "Mo 09:00-09:00",
                "Mo 22:00-02:00",
                "Mo 24:01-24:02",
                "Mo 09:00-12:00,11:00-13:00",
                "Mo-Tu-We 09:00-10:00",
                "Xx 09:00-10:00",
                "Mo, Tu 09:00-10:00",
                "Mo 09:00-10:00;",
                "Mo-We 09:00-10:00; Tu 11:00-12:00",
                "Mo off",
                "mo 09:00-10:00"
            })
    void what_is_no_rule_is_refused(String hours) {
        assertThatThrownBy(() -> OpeningHours.parse(hours, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "13-01", "02-30", "2026-02-29", "Monday", "01-01,02-01", "01-01;"})
    void what_is_no_closing_day_is_refused(String closed) {
        assertThatThrownBy(() -> OpeningHours.parse("24/7", closed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void open_means_open_at_every_minute_between(
            @ForAll("days") LocalDate date,
            @ForAll @IntRange(max = 1440) int from,
            @ForAll @IntRange(max = 1440) int until) {
        OpeningHours hours = OpeningHours.parse("Mo-We 09:00-12:00,13:30-18:00; Fr,Su 10:00-24:00", "01-01;2027-05-05");
        boolean everyMinute = from <= until;
        for (int minute = from; minute < until; minute++) {
            everyMinute &= hours.isOpen(date, minute, minute + 1);
        }
        everyMinute &= hours.isOpen(date, from, from);
        assertThat(hours.isOpen(date, from, until)).isEqualTo(everyMinute);
    }

    @Property
    void always_open_is_open_unless_closed(@ForAll("days") LocalDate date, @ForAll @IntRange(max = 1439) int minute) {
        OpeningHours hours = OpeningHours.parse("24/7", "01-01");
        LocalTime time = LocalTime.ofSecondOfDay(minute * 60L);
        assertThat(hours.isOpen(date, time, LocalTime.of(23, 59))).isEqualTo(date.getDayOfYear() != 1);
        assertThat(OpeningHours.parse("Mo-Sa 00:00-24:00", "").isOpen(date, time, time))
                .isEqualTo(date.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2026, 11, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static boolean open(OpeningHours hours, int dayOfWeek, String from, String until) {
        return hours.isOpen(MONDAY.plusDays(dayOfWeek), LocalTime.parse(from), LocalTime.parse(until));
    }
}
