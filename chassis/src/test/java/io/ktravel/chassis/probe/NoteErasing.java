package io.ktravel.chassis.probe;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Notes whose text names the member are theirs; one goes in each step. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NoteErasing implements Erasable {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        List<Note> some = em.createQuery("select n from Note n where n.text = :text", Note.class)
                .setParameter("text", memberId)
                .setMaxResults(1)
                .getResultList();
        some.forEach(em::remove);
        return !some.isEmpty();
    }
}
