package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.text.PlainText;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planning.PlanContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as clients write it. What only the server decides may come along, as in a document that was read before, and
 * is not looked at.
 *
 * @param travelDate another name of {@code startDate}
 * @param assist only when a plan is created: has the planner fill what is missing
 */
@JsonIgnoreProperties({
    "id",
    "ownerId",
    "visibility",
    "origin",
    "checks",
    "hearts",
    "sharedAt",
    "takenDown",
    "createdAt",
    "updatedAt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanRequest(
        @Nullable @PlainText(max = MAX_NAME) String title,
        @NotNull @PlainText(max = MAX_NAME) @Nullable String location,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate startDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate travelDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate endDate,

        @Nullable @NotNegative @Schema(description = "for the whole group and trip; a bare number is KRW")
        Money budget,

        @NotNull @Min(1) @Max(MAX_GROUP) @Nullable Integer groupSize,

        @Nullable @PlainText(max = MAX_DETAILS, lines = true)
        String details,

        @Nullable @Size(max = Itinerary.MAX_DAYS) List<@NotNull @Valid DayBody> itinerary,
        @Nullable Assist assist) {
    static final int MAX_NAME = 100;
    static final int MAX_DETAILS = 2000;
    static final int MAX_GROUP = 50;

    public PlanRequest {
        title = Texts.trimmed(title);
        location = Texts.trimmed(location);
        details = Texts.trimmed(details);
    }

    boolean hasTitle() {
        return title != null;
    }

    /**
     * The content, with a title in the caller's language when there is none.
     *
     * @throws RuleBroken 400
     */
    PlanContent content(Locale locale) {
        if (startDate != null && travelDate != null && !startDate.equals(travelDate)) {
            throw RuleBroken.invalid("travelDate", message("dates-differ"));
        }
        String where = Objects.requireNonNull(location);
        return new PlanContent(
                title == null ? defaultTitle(where, locale) : title,
                where,
                startDate == null ? travelDate : startDate,
                endDate,
                budget,
                Objects.requireNonNull(groupSize),
                details,
                new Itinerary(days()));
    }

    /** @throws RuleBroken 400 when assistance is asked for */
    PlanRequest unassisted() {
        if (assist != null) {
            throw RuleBroken.invalid("assist", message("only-when-created"));
        }
        return this;
    }

    private List<Day> days() {
        List<DayBody> requested = itinerary == null ? List.of() : itinerary;
        return IntStream.range(0, requested.size())
                .mapToObj(i -> requested.get(i).day("itinerary[" + i + "]"))
                .toList();
    }

    private static String defaultTitle(String location, Locale locale) {
        String title = message("trip-title", location).in(locale);
        return title.codePointCount(0, title.length()) <= MAX_NAME ? title : location;
    }

    private static Message message(String key, Object... arguments) {
        return new Message(PlanProblem.BUNDLE, key, List.of(arguments));
    }

    static PlanRequest of(PlanContent content) {
        return new PlanRequest(
                content.title(),
                content.location(),
                content.startDate(),
                null,
                content.endDate(),
                content.budget(),
                content.groupSize(),
                content.details(),
                content.itinerary().days().stream().map(DayBody::of).toList(),
                null);
    }
}
