package io.ktravel.notification.stream;

import io.ktravel.notification.inbox.Reading;
import io.ktravel.notification.inbox.Showing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens streams, and sends what is new on them. */
@ApplicationScoped
public class Streaming {
    private static final Logger LOG = Logger.getLogger(Streaming.class.getName());
    private static final int BATCH = 100;

    @Inject
    OpenStreams streams;

    @Inject
    Reading reading;

    @Inject
    Showing showing;

    @Inject
    Clock clock;

    /**
     * @param lastSeen the number behind which the reader goes on; without it only what comes from now on is sent
     * @throws io.ktravel.chassis.problem.RuleBroken 429 when there are too many
     */
    public void open(Listener listener, OptionalLong lastSeen, SseEventSink sink, Sse sse) {
        long newest = reading.newest(listener.memberId());
        MemberStream stream = new MemberStream(listener, sink, sse, Math.min(newest, lastSeen.orElse(newest)));
        streams.add(stream);
        serve(stream, newest);
    }

    /**
     * Sends what is new, or a sign of life when it is time for one. Does nothing while another thread is at it.
     *
     * @param newest the number of the newest notification in the member's mailbox
     */
    void serve(MemberStream stream, long newest) {
        if (!stream.take()) {
            return;
        }
        try {
            sendNews(stream, newest);
            if (stream.isHeartbeatDue(clock.instant())) {
                stream.beat(clock.instant());
            }
        } catch (RuntimeException e) {
            // The reader comes again and says what it had last.
            LOG.log(Level.FINE, "A stream has ended", e);
            streams.close(stream);
        } finally {
            stream.giveBack();
        }
    }

    private void sendNews(MemberStream stream, long newest) {
        while (stream.sent() < newest) {
            List<Reading.Read> news = reading.after(stream.listener().memberId(), stream.sent(), BATCH);
            stream.send(news, showing.show(news, stream.listener().language()), clock.instant());
            if (news.size() < BATCH) {
                stream.skipTo(newest);
            }
        }
    }
}
