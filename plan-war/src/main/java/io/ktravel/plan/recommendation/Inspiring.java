package io.ktravel.plan.recommendation;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.inspiration.Inspiration;
import io.ktravel.plan.inspiration.Tasting;
import io.ktravel.plan.inspiration.Trending;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.planning.Drafting;
import io.ktravel.plan.wish.Understood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Makes complete wishes of what a member asks for: PERSONAL of their own words, TREND also of what the most-followed
 * members share, TASTE of what has the member's heart. Looks at what may be seen at this moment.
 */
@ApplicationScoped
public class Inspiring {
    static final int DAYS = 3;
    private static final int YEARS_AHEAD = 2;

    @Inject
    Drafting drafting;

    @Inject
    Catalogue catalogue;

    @Inject
    Trending trending;

    @Inject
    Tasting tasting;

    @Inject
    Clock clock;

    /**
     * @throws RuleBroken 422 for an unknown location, or when there is nothing to draw from; 400 for a date or currency
     *     that does not fit the destination
     */
    Inspired inspire(Ask ask, String memberId) {
        return switch (ask.kind()) {
            case PERSONAL -> own(ask, area(ask), Inspiration.none());
            case TREND -> trend(ask, memberId);
            case TASTE -> taste(ask, memberId);
        };
    }

    /**
     * What can be said of a request before anything is read or looked up for it.
     *
     * @throws RuleBroken as {@link #inspire}, but for what there is to draw from
     */
    void require(Ask ask) {
        if (ask.location() != null) {
            Area area = area(ask);
            refuse(ask, area, ask.start() == null ? today(area) : ask.start());
        }
    }

    private Inspired trend(Ask ask, String memberId) {
        Area area = area(ask);
        return own(ask, area, trending.of(area, memberId, ask.locale()));
    }

    private Area area(Ask ask) {
        return drafting.area(Objects.requireNonNull(ask.location()), ask.locale());
    }

    private Inspired own(Ask ask, Area area, Inspiration inspiration) {
        LocalDate start = Objects.requireNonNull(ask.start());
        LocalDate end = end(ask, start, DAYS);
        refuse(ask, area, start);
        Wishes wishes = new Wishes(
                area.id(),
                start,
                end,
                Objects.requireNonNull(ask.groupSize()),
                ask.budget(),
                ask.details(),
                Set.copyOf(inspiration.interests()),
                ask.locale(),
                inspiration.favoured(),
                ask.understood(),
                null);
        return new Inspired(ask.kind(), Objects.requireNonNull(ask.location()), wishes, false, inspiration);
    }

    private Inspired taste(Ask ask, String memberId) {
        Taste taste = new Taste(tasting.hearted(memberId, ask.planId()), catalogue, ask.locale());
        String location = ask.location() == null ? taste.location() : ask.location();
        Area area = drafting.area(location, ask.locale());
        Inspiration inspiration = taste.inspiration(area);
        LocalDate start = ask.start() == null ? taste.start(today(area)) : ask.start();
        refuse(ask, area, start);
        int people = ask.groupSize() == null ? taste.groupSize() : ask.groupSize();
        Wishes wishes = new Wishes(
                area.id(),
                start,
                end(ask, start, taste.days()),
                people,
                ask.budget() == null ? taste.budget(people, area.currency()) : ask.budget(),
                ask.details() == null ? taste.details(inspiration) : ask.details(),
                Set.copyOf(inspiration.interests()),
                ask.locale(),
                inspiration.favoured(),
                ask.details() == null ? Understood.none() : ask.understood(),
                null);
        return new Inspired(ask.kind(), location, wishes, ask.budget() == null, inspiration);
    }

    private static LocalDate end(Ask ask, LocalDate start, int otherwise) {
        int days = ask.days() == null ? otherwise : ask.days();
        return ask.end() == null ? start.plusDays(days - 1L) : ask.end();
    }

    private LocalDate today(Area area) {
        return LocalDate.ofInstant(clock.instant(), area.timeZone());
    }

    private void refuse(Ask ask, Area area, LocalDate start) {
        drafting.requireCurrency(ask.budget(), area);
        LocalDate today = today(area);
        LocalDate latest = today.plusYears(YEARS_AHEAD);
        if (start.isBefore(today)) {
            throw violation("date-in-past", today);
        }
        if (start.isAfter(latest)) {
            throw violation("date-too-far", latest);
        }
    }

    private static RuleBroken violation(String key, LocalDate date) {
        Message message = new Message(PlanProblem.BUNDLE, key, List.of(date.toString()));
        return new RuleBroken(CommonProblem.INVALID_REQUEST, List.of(new Violation("startDate", message)));
    }
}
