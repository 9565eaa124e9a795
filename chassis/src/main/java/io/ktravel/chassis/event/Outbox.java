package io.ktravel.chassis.event;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.trace.Trace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a change leaves the events that tell it: in the same database transaction, so both are there or neither. */
@ApplicationScoped
public class Outbox {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    OutboxRelay relay;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    /**
     * Appends the event to the caller's transaction and has it published soon after the commit.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction: such an event could tell a lie
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        String id = Ids.next();
        String json = Events.serialised(id, context, event, clock.instant(), Trace.current());
        em.persist(new OutboxEntry(id, event.aggregateId(), event.version(), json));
        transaction.registerInterposedSynchronization(new WakeRelay(relay));
    }

    private record WakeRelay(OutboxRelay relay) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
