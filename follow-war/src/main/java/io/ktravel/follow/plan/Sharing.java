package io.ktravel.follow.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What members share, as the read model has it. Two queries for any number of members. */
@ApplicationScoped
@Transactional
public class Sharing {
    private static final BinaryOperator<KnownPlan> HIGHER_ID =
            (one, other) -> one.planId().compareTo(other.planId()) > 0 ? one : other;

    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** By id of the owner; those who share nothing are left out. */
    public Map<String, SharedPlans> by(Collection<String> ownerIds) {
        if (ownerIds.isEmpty()) {
            return Map.of();
        }
        Map<String, Total> totals = totals(ownerIds);
        Map<String, KnownPlan> latest = latest(totals);
        Map<String, SharedPlans> shared = new HashMap<>();
        totals.forEach((owner, total) -> shared.put(owner, new SharedPlans(total.count, shown(latest.get(owner)))));
        return shared;
    }

    private Map<String, Total> totals(Collection<String> ownerIds) {
        return em
                .createQuery(
                        "select p.ownerId, count(p), max(p.sharedAt) from KnownPlan p"
                                + " where p.ownerId in :owners and p.sharedAt is not null group by p.ownerId",
                        Object[].class)
                .setParameter("owners", ownerIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> new Total((Long) row[1], (Instant) row[2])));
    }

    /** Rows may have come since the totals were read; those of another time are left out. */
    private Map<String, KnownPlan> latest(Map<String, Total> totals) {
        if (totals.isEmpty()) {
            return Map.of();
        }
        List<KnownPlan> some = em.createQuery(
                        "select p from KnownPlan p where p.ownerId in :owners and p.sharedAt in :times",
                        KnownPlan.class)
                .setParameter("owners", totals.keySet())
                .setParameter(
                        "times", totals.values().stream().map(Total::latest).collect(Collectors.toSet()))
                .getResultList();
        return some.stream()
                .filter(plan -> isLatest(plan, totals.get(plan.ownerId())))
                .collect(Collectors.toMap(KnownPlan::ownerId, Function.identity(), HIGHER_ID));
    }

    private static boolean isLatest(KnownPlan plan, @Nullable Total total) {
        return total != null && total.latest.equals(plan.sharedAt());
    }

    private static @Nullable LatestPlan shown(@Nullable KnownPlan plan) {
        return plan == null || plan.sharedAt() == null ? null : new LatestPlan(plan.planId(), plan.sharedAt());
    }

    private record Total(long count, Instant latest) {}
}
