package io.ktravel.plan.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Geo;
import biweekly.property.Uid;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.PlaceRef;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** iCalendar (RFC 5545): an event an item; a plan without items is one event that lasts all day. */
final class CalendarExport {
    private final ExportedPlan plan;
    private final Labels labels;

    private CalendarExport(ExportedPlan plan) {
        this.plan = plan;
        this.labels = new Labels(plan.locale());
    }

    static byte[] write(ExportedPlan plan) {
        String unfolded = text(new CalendarExport(plan).calendar());
        return Folding.fold(unfolded).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library counts characters, the standard octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return text.toString();
    }

    private ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Kt-ravel//plan//EN");
        calendar.setExperimentalProperty("X-WR-CALNAME", Characters.clean(plan.title()));
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(plan.zone()), Zones.of(plan)));
        plan.entries().map(this::event).forEach(calendar::addEvent);
        if (calendar.getEvents().isEmpty() && plan.startDate() != null) {
            calendar.addEvent(trip(plan.startDate()));
        }
        return calendar;
    }

    private VEvent event(ExportedPlan.Entry entry) {
        Item item = entry.item();
        VEvent event = begun(entry.date() + "-" + entry.position(), item.name(), labels.remarks(item));
        Instant start = plan.at(entry.date(), item.time());
        event.setDateStart(new DateStart(Date.from(start)));
        if (item.until() != null) {
            end(event, start, plan.at(entry.date(), item.until()));
        }
        event.addCategories(labels.of(item.kind()));
        place(event, item.place());
        return event;
    }

    /** The standard wants an end later than the start; without one, an event is over as it begins. */
    private static void end(VEvent event, Instant start, Instant end) {
        if (end.isAfter(start)) {
            event.setDateEnd(new DateEnd(Date.from(end)));
        }
    }

    /** Calendars keep an event by its UID: a plan that is exported again changes events, and doubles none. */
    private VEvent begun(String part, String summary, @Nullable String description) {
        VEvent event = new VEvent();
        event.setUid(new Uid(plan.id() + "-" + part + "@ktravel"));
        event.setDateTimeStamp(Date.from(plan.updatedAt()));
        event.setLastModified(Date.from(plan.updatedAt()));
        event.setSummary(Characters.clean(summary));
        if (description != null) {
            event.setDescription(Characters.clean(description));
        }
        return event;
    }

    private static void place(VEvent event, @Nullable PlaceRef place) {
        if (place == null) {
            return;
        }
        event.setLocation(Characters.clean(place.name()));
        if (place.lat() != null && place.lon() != null) {
            event.setGeo(new Geo(place.lat(), place.lon()));
        }
    }

    private VEvent trip(LocalDate start) {
        LocalDate end = plan.endDate() == null ? start : plan.endDate();
        VEvent event = begun("trip", plan.title(), plan.details());
        event.setLocation(Characters.clean(plan.location()));
        event.setDateStart(new DateStart(midnight(start), false));
        event.setDateEnd(new DateEnd(midnight(end.plusDays(1)), false));
        return event;
    }

    private static Date midnight(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
