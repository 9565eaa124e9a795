package io.ktravel.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.probe.InProbe;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyKeysIT extends InProbe {
    private static final String BODY = "hash of the body";
    private static final String CALLER = Ids.next();

    @Inject
    IdempotencyKeys keys;

    @Inject
    OldKeys old;

    private final String key = Ids.next();

    @Test
    void a_key_is_new_once() {
        assertThat(keys.seen(key, BODY)).isEqualTo(new Seen(null, null));

        keys.begin(key, CALLER, BODY);
        assertThatThrownBy(() -> keys.begin(key, CALLER, BODY)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_key_whose_request_is_running_is_refused() {
        keys.begin(key, CALLER, BODY);

        assertThatThrownBy(() -> keys.seen(key, BODY))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.problem()).isEqualTo(CommonProblem.IN_PROGRESS));
    }

    @Test
    void an_answered_key_gives_its_answer() {
        Answer answer = new Answer(201, Map.of("Location", "/here"), "{\"text\":\"부산 🌊\"}");
        keys.begin(key, CALLER, BODY);
        keys.answered(key, answer);

        assertThat(keys.seen(key, BODY)).isEqualTo(new Seen(null, answer));
    }

    @Test
    void a_key_of_a_process_that_died_is_taken_over_once_under_the_same_reserved_id() {
        String reserved = keys.begin(key, CALLER, BODY);
        old.startedAgo(key, Duration.ofSeconds(61));

        assertThat(keys.seen(key, BODY)).isEqualTo(new Seen(reserved, null));
        assertThatThrownBy(() -> keys.seen(key, BODY)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void only_old_keys_are_forgotten() {
        keys.begin(key, CALLER, BODY);
        keys.purge(Duration.ofHours(24));
        assertThatThrownBy(() -> keys.seen(key, BODY)).isInstanceOf(RuleBroken.class);

        old.startedAgo(key, Duration.ofHours(25));
        keys.purge(Duration.ofHours(24));
        assertThat(keys.seen(key, BODY)).isEqualTo(new Seen(null, null));
    }

    /** Lets time pass. */
    @ApplicationScoped
    @Transactional
    static class OldKeys {
        @PersistenceContext(unitName = "context")
        EntityManager em;

        void startedAgo(String key, Duration age) {
            em.createQuery("update IdempotencyKey k set k.startedAt = :then where k.id = :id")
                    .setParameter("then", Instant.now().minus(age))
                    .setParameter("id", key)
                    .executeUpdate();
        }
    }
}
