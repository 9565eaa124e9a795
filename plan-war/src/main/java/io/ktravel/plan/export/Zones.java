package io.ktravel.plan.export;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time zone as iCalendar describes it: what holds when the plan begins, and every change until it ends. From the Java
 * runtime's own tables, so that nothing is downloaded.
 */
final class Zones {
    private Zones() {}

    static VTimezone of(ExportedPlan plan) {
        VTimezone zone = new VTimezone(plan.zone().getId());
        Instant from = first(plan).atStartOfDay(ZoneOffset.UTC).minusDays(2).toInstant();
        Instant until = last(plan).atStartOfDay(ZoneOffset.UTC).plusDays(2).toInstant();
        ZoneRules rules = plan.zone().getRules();
        ZoneOffsetTransition held = rules.previousTransition(from);
        if (held == null) {
            ZoneOffset always = rules.getOffset(from);
            add(zone, new StandardTime(), LocalDateTime.of(1900, 1, 1, 0, 0), always, always);
        } else {
            add(zone, rules, held);
        }
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(until);
                next = rules.nextTransition(next.getInstant())) {
            add(zone, rules, next);
        }
        return zone;
    }

    private static LocalDate first(ExportedPlan plan) {
        return Collections.min(dates(plan));
    }

    private static LocalDate last(ExportedPlan plan) {
        return Collections.max(dates(plan));
    }

    private static List<LocalDate> dates(ExportedPlan plan) {
        List<LocalDate> dates = new ArrayList<>();
        add(dates, plan.startDate());
        add(dates, plan.endDate());
        plan.itinerary().days().forEach(day -> dates.add(day.date()));
        if (dates.isEmpty()) {
            dates.add(LocalDate.ofInstant(plan.updatedAt(), plan.zone()));
        }
        return dates;
    }

    private static void add(List<LocalDate> dates, @Nullable LocalDate date) {
        if (date != null) {
            dates.add(date);
        }
    }

    private static void add(VTimezone zone, ZoneRules rules, ZoneOffsetTransition change) {
        boolean summer = rules.isDaylightSavings(change.getInstant());
        add(
                zone,
                summer ? new DaylightSavingsTime() : new StandardTime(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void add(
            VTimezone zone, Observance observance, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                since.getYear(),
                since.getMonthValue(),
                since.getDayOfMonth(),
                since.getHour(),
                since.getMinute(),
                since.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        zone.addComponent(observance);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
