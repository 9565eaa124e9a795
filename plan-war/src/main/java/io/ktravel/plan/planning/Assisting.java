package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Wishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has the planner fill what a traveller left open: dates, title and the whole itinerary. */
@ApplicationScoped
public class Assisting {
    private static final Logger LOG = Logger.getLogger(Assisting.class.getName());
    private static final int WEEKS_AHEAD = 2;
    private static final int DAYS = 3;

    @Inject
    Drafting drafting;

    @Inject
    Planning planning;

    @Inject
    AssistUses uses;

    @Inject
    Clock clock;

    /**
     * Creates a filled plan, free of tokens.
     *
     * @param titled whether the traveller chose the title
     * @throws RuleBroken 422 {@code unknown-location}, {@code infeasible} or {@code assist-needs-empty-itinerary}, 429
     *     {@code assist-limit}
     */
    public Plan create(String id, String ownerId, PlanContent begun, boolean titled, Locale locale) {
        if (!begun.itinerary().days().isEmpty()) {
            throw new RuleBroken(PlanProblem.ASSIST_NEEDS_EMPTY_ITINERARY);
        }
        Destination destination = drafting.destination(begun.location(), locale);
        drafting.requireCurrency(begun.budget(), destination);
        open(ownerId);
        Wishes wishes = wishes(begun, destination, locale);
        Draft draft = drafting.draft(wishes);
        return planning.createAssisted(
                id,
                ownerId,
                filled(begun, titled ? begun.title() : draft.title(), wishes, draft),
                new Origin(OriginKind.AI, List.of(), draft.reasons()),
                draft.understood());
    }

    private void open(String ownerId) {
        try {
            uses.openDay(ownerId);
        } catch (RuntimeException e) {
            // Another request opened the day at the same moment. If the database is away, the next step says so.
            LOG.log(Level.FINE, "The day was not opened here", e);
        }
    }

    private Wishes wishes(PlanContent begun, Destination destination, Locale locale) {
        LocalDate start = begun.startDate() == null
                ? LocalDate.ofInstant(clock.instant(), destination.timeZone()).plusWeeks(WEEKS_AHEAD)
                : begun.startDate();
        LocalDate end = begun.endDate() == null ? start.plusDays(DAYS - 1L) : begun.endDate();
        if (ChronoUnit.DAYS.between(start, end) >= Wishes.MAX_DAYS) {
            throw RuleBroken.invalid(
                    "endDate", new Message(PlanProblem.BUNDLE, "trip-too-long", List.of(Wishes.MAX_DAYS)));
        }
        return new Wishes(
                destination.id(), start, end, begun.groupSize(), begun.budget(), begun.details(), Set.of(), locale);
    }

    private static PlanContent filled(PlanContent begun, String title, Wishes wishes, Draft draft) {
        return new PlanContent(
                title,
                begun.location(),
                wishes.startDate(),
                wishes.endDate(),
                begun.budget(),
                begun.groupSize(),
                begun.details(),
                draft.itinerary());
    }
}
