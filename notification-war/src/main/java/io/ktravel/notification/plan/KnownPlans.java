package io.ktravel.notification.plan;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.readmodel.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The read model {@code plans}, of the events of the plan context alone. */
@ApplicationScoped
@Transactional
public class KnownPlans implements ReadModel, Erasable {
    private static final String DELETED = "ktravel.plan.PlanDeleted.v1";
    private static final Set<String> TYPES = Set.of(
            "ktravel.plan.PlanCreated.v1",
            "ktravel.plan.PlanUpdated.v1",
            "ktravel.plan.PlanShared.v1",
            "ktravel.plan.PlanUnshared.v1",
            DELETED);

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Erasures erasures;

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Events.topic("plan"));
    }

    @Override
    public void apply(CloudEvent event) {
        if (!TYPES.contains(event.getType())) {
            return;
        }
        PlanTold told = Events.data(event, PlanTold.class);
        KnownPlan known = locked(told);
        if (event.getType().equals(DELETED) || erasures.isErased(told.ownerId())) {
            known.end();
        } else {
            known.told("SHARED".equals(told.visibility()), told.version());
        }
    }

    private KnownPlan locked(PlanTold told) {
        KnownPlan known = em.find(KnownPlan.class, told.planId(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        KnownPlan first = new KnownPlan(told.planId(), told.ownerId());
        em.persist(first);
        return first;
    }

    @Override
    public boolean clearSome(int limit) {
        List<KnownPlan> some = em.createQuery("select p from KnownPlan p", KnownPlan.class)
                .setMaxResults(limit)
                .getResultList();
        some.forEach(em::remove);
        return some.size() == limit;
    }

    /** Only ended rows stay, which hold nothing but ids. */
    @Override
    public boolean eraseSome(String memberId, int limit) {
        List<KnownPlan> some = em.createQuery(
                        "select p from KnownPlan p where p.ownerId = :owner and p.ended = false", KnownPlan.class)
                .setParameter("owner", memberId)
                .setMaxResults(limit)
                .getResultList();
        some.forEach(KnownPlan::end);
        return some.size() == limit;
    }

    /** Those of them that are known, by id. */
    public Map<String, KnownPlan> all(Collection<String> planIds) {
        if (planIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select p from KnownPlan p where p.planId in :ids", KnownPlan.class)
                .setParameter("ids", planIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(KnownPlan::planId, Function.identity()));
    }
}
