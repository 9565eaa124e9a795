package io.ktravel.chassis.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.InProbe;
import io.ktravel.chassis.probe.NoteTaking;
import io.ktravel.chassis.probe.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasureIT extends InProbe {
    @Inject
    Erasures erasures;

    @Inject
    NoteTaking noteTaking;

    @Inject
    Notes notes;

    @Inject
    Past past;

    private final String dana = Ids.next();
    private final String eventId = Ids.next();

    @Test
    void everything_of_an_erased_member_goes_step_by_step_and_nothing_of_others() {
        String other = Ids.next();
        noteTaking.write(Ids.next(), other);
        for (int i = 0; i < 3; i++) {
            noteTaking.write(Ids.next(), dana);
        }

        erasures.begin(eventId, dana);

        await().until(() -> notes.count(dana) == 0);
        assertThat(notes.count(other)).isEqualTo(1);
        assertThat(erasures.isErased(dana)).isTrue();
        assertThat(erasures.isErased(other)).isFalse();
    }

    @Test
    void what_came_after_the_first_pass_goes_with_the_second() {
        erasures.begin(eventId, dana);
        await().until(() -> past.firstPassIsDone(dana));
        noteTaking.write(Ids.next(), dana);

        past.letAftermathPass(dana);

        await().until(() -> notes.count(dana) == 0);
        await().until(() -> past.isDoneForGood(dana));
    }

    @Test
    void the_same_erasure_told_again_changes_nothing() {
        erasures.begin(eventId, dana);
        erasures.begin(eventId, dana);
        erasures.begin(Ids.next(), dana);

        assertThat(erasures.isErased(dana)).isTrue();
    }

    @Test
    void a_transaction_looks_up_once_who_is_not_erased() {
        assertThat(past.isErasedWhile(dana, () -> past.begunBySomebodyElse(dana)))
                .isFalse();
        assertThat(erasures.isErased(dana)).isTrue();
    }

    @Test
    void a_transaction_knows_whom_it_erases_itself() {
        assertThat(past.isErasedWhile(dana, () -> erasures.begin(dana))).isTrue();
    }

    /** Lets time pass, and tells what is still to be done. */
    @ApplicationScoped
    @Transactional
    static class Past {
        @PersistenceContext(unitName = "context")
        EntityManager em;

        @Inject
        Erasures erasures;

        public boolean isErasedWhile(String memberId, Runnable meanwhile) {
            assertThat(erasures.isErased(memberId)).isFalse();
            meanwhile.run();
            return erasures.isErased(memberId);
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void begunBySomebodyElse(String memberId) {
            erasures.begin(memberId);
        }

        boolean firstPassIsDone(String memberId) {
            return due(memberId).isAfter(Instant.now().plus(Erasure.CLAIM));
        }

        boolean isDoneForGood(String memberId) {
            return due(memberId) == null;
        }

        private Instant due(String memberId) {
            return em.createQuery("select e.dueAt from Erasure e where e.subjectId = :id", Instant.class)
                    .setParameter("id", memberId)
                    .getSingleResult();
        }

        void letAftermathPass(String memberId) {
            em.createQuery("update Erasure e set e.erasedAt = :then, e.dueAt = :then where e.subjectId = :id")
                    .setParameter("then", Instant.now().minus(Erasure.AFTERMATH))
                    .setParameter("id", memberId)
                    .executeUpdate();
        }
    }
}
