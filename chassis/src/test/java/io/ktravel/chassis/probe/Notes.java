package io.ktravel.chassis.probe;

import io.ktravel.chassis.event.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
public class Notes {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    public Optional<Note> find(String id) {
        return Optional.ofNullable(em.find(Note.class, id));
    }

    Optional<Note> locked(String id) {
        return Optional.ofNullable(em.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(Note note) {
        em.persist(note);
    }

    /** The events about a note that wait to be published. */
    public List<OutboxEntry> events(String id) {
        return em.createQuery("select o from OutboxEntry o where o.aggregateId = :id", OutboxEntry.class)
                .setParameter("id", id)
                .getResultList();
    }

    public long count(String text) {
        return em.createQuery("select count(n) from Note n where n.text = :text", Long.class)
                .setParameter("text", text)
                .getSingleResult();
    }
}
