package io.ktravel.follow.member;

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

/** The read model {@code members}, of the events of the member context alone. */
@ApplicationScoped
@Transactional
public class KnownMembers implements ReadModel, Erasable {
    private static final String DELETED = "ktravel.member.MemberDeleted.v1";
    private static final Set<String> TYPES =
            Set.of("ktravel.member.MemberCreated.v1", "ktravel.member.MemberUpdated.v1", DELETED);

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Erasures erasures;

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Events.topic("member"));
    }

    @Override
    public void apply(CloudEvent event) {
        if (!TYPES.contains(event.getType())) {
            return;
        }
        MemberTold told = Events.data(event, MemberTold.class);
        if (event.getType().equals(DELETED)) {
            forget(told.memberId());
        } else if (!erasures.isErased(told.memberId())) {
            locked(told.memberId()).told(told.nickname(), told.avatar(), told.version());
        }
    }

    private KnownMember locked(String memberId) {
        KnownMember known = em.find(KnownMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        KnownMember first = new KnownMember(memberId);
        em.persist(first);
        return first;
    }

    private void forget(String memberId) {
        KnownMember known = em.find(KnownMember.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            em.remove(known);
        }
    }

    @Override
    public boolean clearSome(int limit) {
        List<KnownMember> some = em.createQuery("select m from KnownMember m", KnownMember.class)
                .setMaxResults(limit)
                .getResultList();
        some.forEach(em::remove);
        return some.size() == limit;
    }

    @Override
    public boolean eraseSome(String memberId, int limit) {
        forget(memberId);
        return false;
    }

    boolean isKnown(String memberId) {
        return em.find(KnownMember.class, memberId) != null;
    }

    /** Those of them that are known, by id. */
    public Map<String, KnownMember> all(Collection<String> memberIds) {
        if (memberIds.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select m from KnownMember m where m.memberId in :ids", KnownMember.class)
                .setParameter("ids", memberIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(KnownMember::memberId, Function.identity()));
    }
}
