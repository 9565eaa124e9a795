package io.ktravel.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Several steps that commit together. */
@ApplicationScoped
@Transactional
public class OneTransaction {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Each step finds what those before it have written, as if they had committed: nothing of them is kept in memory. */
    <T, R> List<R> of(List<T> many, Function<T, R> step) {
        List<R> results = new ArrayList<>();
        for (T one : many) {
            results.add(step.apply(one));
            em.flush();
            em.clear();
        }
        return results;
    }
}
