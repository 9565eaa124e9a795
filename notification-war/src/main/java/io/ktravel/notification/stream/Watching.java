package io.ktravel.notification.stream;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.notification.announcement.NewBroadcasts;
import io.ktravel.notification.inbox.Mailbox;
import io.ktravel.notification.inbox.Mailboxes;
import io.ktravel.notification.inbox.Reading;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a second whether there is news for those who listen at this server: one query for all of them, whichever
 * replica wrote it. Ends the streams of access tokens that expired and of erased members.
 */
@ApplicationScoped
class Watching {
    private static final Logger LOG = Logger.getLogger(Watching.class.getName());
    private static final int MEMBERS_A_QUERY = 500;
    /** Slow readers block no more threads than these; the others' turn comes with the next round. */
    private static final int SENDERS = 16;

    @Inject
    OpenStreams streams;

    @Inject
    Streaming streaming;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Reading reading;

    @Inject
    NewBroadcasts broadcasts;

    @Inject
    Erasures erasures;

    @Inject
    Migration migration;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedExecutorService executor;

    private final Semaphore senders = new Semaphore(SENDERS);
    private @Nullable ScheduledFuture<?> timer;
    private long broadcastsSeen = -1;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        timer = scheduler.scheduleWithFixedDelay(this::watchQuietly, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void watchQuietly() {
        try {
            if (migration.isDone()) {
                watch();
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; readers miss nothing, it comes a little later.
            LOG.log(Level.WARNING, "Listeners could not be served for the moment", e);
        }
    }

    private void watch() {
        endWhatIsOver();
        List<MemberStream> open = streams.all();
        List<String> members = open.stream()
                .map(stream -> stream.listener().memberId())
                .distinct()
                .toList();
        pickUpBroadcasts(members);
        Map<String, Long> newest = newest(members);
        open.forEach(
                stream -> hand(stream, newest.getOrDefault(stream.listener().memberId(), 0L)));
    }

    private void endWhatIsOver() {
        Instant now = clock.instant();
        Set<String> erased = streams.all().isEmpty() ? Set.of() : Set.copyOf(erasures.recent());
        streams.closeIf(stream -> stream.isClosed()
                || !now.isBefore(stream.listener().until())
                || erased.contains(stream.listener().memberId()));
    }

    /** Also while nobody listens: who begins between two looks must not miss what came between. */
    private void pickUpBroadcasts(List<String> members) {
        NewBroadcasts.News news = broadcasts.since(broadcastsSeen, members);
        news.concerned().forEach(reading::newest);
        broadcastsSeen = news.upTo();
    }

    private Map<String, Long> newest(List<String> members) {
        Map<String, Long> newest = new HashMap<>();
        for (int from = 0; from < members.size(); from += MEMBERS_A_QUERY) {
            List<String> some = members.subList(from, Math.min(members.size(), from + MEMBERS_A_QUERY));
            for (Mailbox mailbox : mailboxes.all(new ArrayList<>(some))) {
                newest.put(mailbox.memberId(), mailbox.lastNumber());
            }
        }
        return newest;
    }

    private void hand(MemberStream stream, long newest) {
        boolean due = stream.sent() < newest || stream.isHeartbeatDue(clock.instant());
        if (due && senders.tryAcquire()) {
            executor.execute(() -> {
                try {
                    streaming.serve(stream, newest);
                } finally {
                    senders.release();
                }
            });
        }
    }
}
