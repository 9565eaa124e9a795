package io.ktravel.chassis.readmodel;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.database.Retried;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asks for read models to be built anew, and keeps how it goes. Each step is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Rebuilds {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    @Any
    Instance<ReadModel> readModels;

    @Inject
    Clock clock;

    /** @throws RuleBroken 404 when this context has no such read model */
    public Rebuild ask(String name) {
        require(name);
        Rebuild rebuild = em.find(Rebuild.class, name);
        if (rebuild == null) {
            rebuild = new Rebuild(name, clock.instant());
            em.persist(rebuild);
        } else {
            rebuild.ask(clock.instant());
        }
        return rebuild;
    }

    /** Of all read models of this context. */
    public List<String> names() {
        return readModels.stream().map(ReadModel::name).sorted().toList();
    }

    /** Those that were ever asked for. */
    public List<Rebuild> all() {
        return em.createQuery("select r from Rebuild r order by r.readModel", Rebuild.class)
                .getResultList();
    }

    ReadModel require(String name) {
        return readModels.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    /** One that waits, for this replica alone; of two that take it at once one fails at the commit. */
    Optional<ReadModel> take() {
        Optional<Rebuild> waiting = all().stream()
                .filter(rebuild -> rebuild.isToDo(clock.instant()))
                .findFirst();
        waiting.ifPresent(rebuild -> rebuild.begin(clock.instant()));
        return waiting.map(rebuild -> require(rebuild.readModel()));
    }

    @Retried
    boolean clearSome(ReadModel model, int limit) {
        of(model).read(0, clock.instant());
        return model.clearSome(limit);
    }

    /** Written event by event, because a model that locks a row by its key looks for it in the database. */
    @Retried
    void apply(ReadModel model, List<CloudEvent> events) {
        of(model).read(events.size(), clock.instant());
        events.forEach(event -> {
            model.apply(event);
            em.flush();
        });
    }

    void done(ReadModel model) {
        of(model).done(clock.instant());
    }

    void failed(ReadModel model, String why) {
        of(model).fail(why, clock.instant());
    }

    private Rebuild of(ReadModel model) {
        return em.find(Rebuild.class, model.name());
    }
}
