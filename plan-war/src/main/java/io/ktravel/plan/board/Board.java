package io.ktravel.plan.board;

import io.ktravel.chassis.database.Dialect;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds shared plans. */
@ApplicationScoped
@Transactional
public class Board {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Searching searching;

    @Inject
    Plans plans;

    @Inject
    Posting posting;

    @Inject
    Dialect dialect;

    @Inject
    Clock clock;

    /**
     * One page, and one entry more if there are that many. Entries may come from a read replica; the plans are as they
     * are now, so that what was taken back is not shown.
     *
     * @throws io.ktravel.chassis.problem.RuleBroken 400 {@code invalid-cursor}, also for one of another order
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<BoardPlan> find(BoardQuery query, PageQuery page) {
        String location = query.location() == null ? null : posting.key(query.location());
        BoardSql sql = BoardSql.of(query, location, dialect.isPostgres());
        page.cursor(BoardSql.KEYS).ifPresent(sql::behind);
        List<BoardEntry> found = searching.found(sql, page.limit() + 1);
        Map<String, Plan> shared = shared(found);
        return found.stream()
                .map(entry -> new BoardPlan(
                        Optional.ofNullable(shared.get(entry.planId())),
                        query.sort().cursor(entry)))
                .toList();
    }

    /** Shared plans for an area by the most-followed members but this one; those that weigh most first. */
    public List<Fashionable> fashionable(Area area, String exceptOf, int limit) {
        List<BoardEntry> inFashion = posting.keys(area).stream()
                .flatMap(location -> inFashion(location, exceptOf, 3 * limit).stream())
                .sorted(BoardEntry.IN_FASHION)
                .limit(3L * limit)
                .toList();
        Map<String, Plan> shared = shared(inFashion);
        Instant now = clock.instant();
        return inFashion.stream()
                .flatMap(entry ->
                        Stream.ofNullable(shared.get(entry.planId())).map(plan -> entry.fashionable(plan, now)))
                .sorted(Comparator.comparingDouble(Fashionable::weight).reversed())
                .limit(limit)
                .toList();
    }

    private List<BoardEntry> inFashion(String locationKey, String exceptOf, int limit) {
        return em.createQuery(
                        "select b from BoardEntry b where b.locationKey = :location and b.ownerId <> :except"
                                + " order by b.authorLevel desc, b.trend desc",
                        BoardEntry.class)
                .setParameter("location", locationKey)
                .setParameter("except", exceptOf)
                .setMaxResults(limit)
                .getResultList();
    }

    private Map<String, Plan> shared(List<BoardEntry> entries) {
        return plans.shared(entries.stream().map(BoardEntry::planId).toList()).stream()
                .collect(Collectors.toMap(Plan::id, Function.identity()));
    }

    /**
     * A place in the list.
     *
     * @param plan empty when it was taken back while the page was read
     * @param cursor behind which the list goes on after it
     */
    public record BoardPlan(Optional<Plan> plan, Cursor cursor) {}
}
