package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.languagemodel.OwnWords;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Keeping;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.wish.Understood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has the planner fill what a traveller left open, or plan anew what is not to stay; free of tokens. */
@ApplicationScoped
public class Assisting {
    private static final int WEEKS_AHEAD = 2;
    private static final int DAYS = 3;

    @Inject
    Drafting drafting;

    @Inject
    Planning planning;

    @Inject
    AssistUses uses;

    @Inject
    Patience patience;

    @Inject
    OwnWords ownWords;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /**
     * Creates a filled plan, free of tokens.
     *
     * @param titled whether the traveller chose the title
     * @throws RuleBroken 422 {@code unknown-location}, {@code infeasible} or {@code assist-needs-empty-itinerary}, 429
     *     {@code assist-limit}, or as {@link Patience}
     */
    public Plan create(String id, String ownerId, PlanContent begun, boolean titled, Locale locale) {
        if (!begun.itinerary().days().isEmpty()) {
            throw new RuleBroken(PlanProblem.ASSIST_NEEDS_EMPTY_ITINERARY);
        }
        Area area = drafting.area(begun.location(), locale);
        drafting.requireCurrency(begun.budget(), area);
        PlanContent asked = dated(begun, area);
        requireLength(asked);
        uses.open(ownerId);
        Understood understood = ownWords.read(ownerId, asked.details(), area);
        Wishes wishes = wishes(asked, area, locale, understood);
        Draft draft = patience.of(ownerId, () -> drafting.draft(wishes));
        return planning.createAssisted(
                id,
                ownerId,
                filled(asked, titled ? begun.title() : draft.title(), draft),
                new Origin(OriginKind.AI, List.of(), draft.reasons()),
                draft.understood());
    }

    /**
     * Plans anew what is not locked. Nothing is saved, but that it counts when a plan was found.
     *
     * @throws RuleBroken 404 or 403 unless it is the caller's own, 400 for locks and dates that do not fit it, 422 {@code
     *     unknown-location} or {@code infeasible}, 429 {@code assist-limit}, or as {@link Patience}
     */
    public Replanned replan(String id, String ownerId, Anew anew, Locale locale) {
        Plan plan = planning.own(id, ownerId);
        PlanContent before = plan.content();
        Area area = drafting.area(before.location(), locale);
        PlanContent asked = asked(before, anew);
        drafting.requireCurrency(asked.budget(), area);
        requireLength(asked);
        Keeping keeping = Locks.of(before.itinerary(), anew.locked());
        uses.open(ownerId);
        // Other words are read as PUT will read them.
        boolean sameWords = Objects.equals(asked.details(), before.details());
        Understood understood = sameWords ? plan.understood(catalogue) : asked.read(catalogue);
        Wishes wishes = wishes(asked, area, locale, understood).with(keeping);
        Draft draft = patience.of(ownerId, () -> drafting.draft(wishes));
        uses.count(ownerId);
        return new Replanned(
                plan.version(),
                filled(asked, asked.title(), draft),
                draft.checks(),
                draft.reasons(),
                Difference.of(before.itinerary(), draft.itinerary(), area.currency()));
    }

    /** The dates of the itinerary are those of the plan when it has none. */
    private static PlanContent asked(PlanContent plan, Anew anew) {
        List<Day> days = plan.itinerary().days();
        LocalDate first = days.isEmpty() ? null : days.get(0).date();
        LocalDate last = days.isEmpty() ? null : days.get(days.size() - 1).date();
        LocalDate start = first(anew.startDate(), plan.startDate(), first);
        LocalDate end = first(anew.endDate(), plan.endDate(), last);
        if (start == null || end == null) {
            throw RuleBroken.invalid(start == null ? "startDate" : "endDate", message("no-dates-yet"));
        }
        return new PlanContent(
                plan.title(),
                plan.location(),
                start,
                end,
                anew.budget() == null ? plan.budget() : anew.budget(),
                anew.groupSize() == null ? plan.groupSize() : anew.groupSize(),
                anew.details() == null ? plan.details() : anew.details(),
                Itinerary.empty());
    }

    private static @Nullable LocalDate first(@Nullable LocalDate... dates) {
        return Stream.of(dates).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private PlanContent dated(PlanContent begun, Area area) {
        LocalDate start = begun.startDate() == null
                ? LocalDate.ofInstant(clock.instant(), area.timeZone()).plusWeeks(WEEKS_AHEAD)
                : begun.startDate();
        LocalDate end = begun.endDate() == null ? start.plusDays(DAYS - 1L) : begun.endDate();
        return new PlanContent(
                begun.title(),
                begun.location(),
                start,
                end,
                begun.budget(),
                begun.groupSize(),
                begun.details(),
                begun.itinerary());
    }

    private static void requireLength(PlanContent asked) {
        LocalDate start = Objects.requireNonNull(asked.startDate());
        LocalDate end = Objects.requireNonNull(asked.endDate());
        if (ChronoUnit.DAYS.between(start, end) >= Wishes.MAX_DAYS) {
            throw RuleBroken.invalid("endDate", message("trip-too-long", Wishes.MAX_DAYS));
        }
    }

    private static Wishes wishes(PlanContent asked, Area area, Locale locale, Understood understood) {
        return new Wishes(
                area.id(),
                Objects.requireNonNull(asked.startDate()),
                Objects.requireNonNull(asked.endDate()),
                asked.groupSize(),
                asked.budget(),
                asked.details(),
                Set.of(),
                locale,
                Map.of(),
                understood,
                null);
    }

    private static PlanContent filled(PlanContent asked, String title, Draft draft) {
        return new PlanContent(
                title,
                asked.location(),
                asked.startDate(),
                asked.endDate(),
                asked.budget(),
                asked.groupSize(),
                asked.details(),
                draft.itinerary());
    }

    private static Message message(String key, Object... arguments) {
        return new Message(PlanProblem.BUNDLE, key, List.of(arguments));
    }
}
