package io.ktravel.notification.mail;

import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.notification.inbox.Delivered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Mails that are to be sent, in the transaction of their notification, and those of the last day. */
@ApplicationScoped
@Transactional
public class MailQueue implements Erasable {
    private static final Duration DAY = Duration.ofDays(1);

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.mail.per-day", defaultValue = "20")
    int perDay;

    /** What comes after the member's share of the day is in the inbox alone. The caller holds the mailbox. */
    void delivered(@Observes Delivered delivered) {
        if (server.isThere() && delivered.mailbox().wantsEmail()) {
            String memberId = delivered.mailbox().memberId();
            if (queuedToday(memberId) < perDay) {
                em.persist(new Mail(delivered.notification().id(), memberId, clock.instant()));
            }
        }
    }

    private long queuedToday(String memberId) {
        return em.createQuery(
                        "select count(m) from Mail m where m.recipientId = :member and m.queuedAt > :since", Long.class)
                .setParameter("member", memberId)
                .setParameter("since", clock.instant().minus(DAY))
                .getSingleResult();
    }

    /**
     * What waits longest, for this replica alone for a while.
     *
     * @throws jakarta.persistence.OptimisticLockException at the commit, when another replica took it at the same time
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Mail> claim() {
        Instant now = clock.instant();
        List<Mail> due = em.createQuery("select m from Mail m where m.dueAt <= :now order by m.dueAt", Mail.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        due.forEach(mail -> mail.claim(now));
        return due.stream().findFirst();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void done(String notificationId) {
        locked(notificationId).ifPresent(Mail::done);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(String notificationId) {
        locked(notificationId).ifPresent(mail -> mail.failed(clock.instant()));
    }

    /** Empty when its member was erased meanwhile. */
    private Optional<Mail> locked(String notificationId) {
        return Optional.ofNullable(em.find(Mail.class, notificationId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Forgets what counts for no day any more; returns whether there may be more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean purge(int limit) {
        return removed(
                em.createQuery("select m from Mail m where m.dueAt is null and m.queuedAt < :before", Mail.class)
                        .setParameter("before", clock.instant().minus(DAY))
                        .setMaxResults(limit)
                        .getResultList(),
                limit);
    }

    @Override
    public boolean eraseSome(String memberId, int limit) {
        return removed(
                em.createQuery("select m from Mail m where m.recipientId = :member", Mail.class)
                        .setParameter("member", memberId)
                        .setMaxResults(limit)
                        .getResultList(),
                limit);
    }

    private boolean removed(List<Mail> some, int limit) {
        some.forEach(em::remove);
        return some.size() == limit;
    }
}
