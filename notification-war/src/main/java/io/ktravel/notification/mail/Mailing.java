package io.ktravel.notification.mail;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.service.ContextUnavailable;
import io.ktravel.chassis.service.ServiceTokens;
import io.ktravel.notification.inbox.Reading;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is queued, one after the other. A process that is killed between the server's "taken" and the note of it
 * sends the mail again, under the same Message-ID.
 */
@ApplicationScoped
public class Mailing {
    private static final Logger LOG = Logger.getLogger(Mailing.class.getName());
    private static final int PAUSE_SECONDS = 2;
    private static final int PURGE_STEP = 200;
    private static final int OPENED = 200;

    @Inject
    MailQueue queue;

    @Inject
    Reading reading;

    @Inject
    MailServer server;

    @Inject
    Writing writing;

    @Inject
    @RestClient
    MemberContacts member;

    @Inject
    ServiceTokens tokens;

    @Inject
    Migration migration;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private volatile boolean stopping;
    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        if (server.isThere()) {
            timer = scheduler.scheduleWithFixedDelay(this::sendQuietly, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void sendQuietly() {
        try {
            if (migration.isDone()) {
                // Who wants mail does not wait for broadcasts until the inbox is opened.
                reading.mailedBehind(OPENED).forEach(reading::newest);
                for (Optional<Mail> next = queue.claim(); next.isPresent() && !stopping; next = queue.claim()) {
                    send(next.get());
                }
                queue.purge(PURGE_STEP);
            }
        } catch (RuntimeException e) {
            // A timer that throws never runs again; another replica took it, or the database is away for the moment.
            LOG.log(Level.WARNING, "Mails wait in the queue", e);
        }
    }

    private void send(Mail mail) {
        try {
            Optional<Letter> letter = contact(mail.recipientId()).flatMap(contact -> writing.letter(mail, contact));
            if (letter.isPresent()) {
                server.postman().send(letter.get());
            }
            queue.done(mail.notificationId());
        } catch (MessagingException | RuntimeException e) {
            // No address in the log: the exception's text may hold it.
            LOG.log(Level.WARNING, "Mail {0} was not sent: {1}", new Object[] {mail.notificationId(), e.getClass()});
            queue.failed(mail.notificationId());
        }
    }

    /** Asked for at each mail and forgotten after it; empty for a member who is gone. */
    private Optional<Contact> contact(String memberId) {
        return tokens.call(authorization -> member.contact(authorization, memberId), Mailing::contact);
    }

    private static Optional<Contact> contact(Response response) {
        return switch (response.getStatus()) {
            case 200 -> Optional.of(read(response.readEntity(String.class)));
            case 404 -> Optional.empty();
            default -> throw new ContextUnavailable("contact answered " + response.getStatus(), null);
        };
    }

    private static Contact read(String json) {
        return Json.read(json, Contact.class);
    }
}
