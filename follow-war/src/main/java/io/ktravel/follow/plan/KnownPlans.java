package io.ktravel.follow.plan;

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
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** The read model {@code plans}, of the events of the plan context alone. */
@ApplicationScoped
@Transactional
public class KnownPlans implements ReadModel, Erasable {
    private static final Set<String> TYPES = Set.of(
            "ktravel.plan.PlanCreated.v1",
            "ktravel.plan.PlanUpdated.v1",
            "ktravel.plan.PlanShared.v1",
            "ktravel.plan.PlanUnshared.v1",
            "ktravel.plan.PlanDeleted.v1");

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
        if (!erasures.isErased(told.ownerId())) {
            locked(told).told(told.sharedSince(), told.version());
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
        return remove(em.createQuery("select p from KnownPlan p", KnownPlan.class), limit);
    }

    @Override
    public boolean eraseSome(String memberId, int limit) {
        return remove(
                em.createQuery("select p from KnownPlan p where p.ownerId = :owner", KnownPlan.class)
                        .setParameter("owner", memberId),
                limit);
    }

    private boolean remove(TypedQuery<KnownPlan> query, int limit) {
        List<KnownPlan> some = query.setMaxResults(limit).getResultList();
        some.forEach(em::remove);
        return some.size() == limit;
    }
}
