package io.ktravel.notification.mail;

import io.ktravel.chassis.problem.Languages;
import io.ktravel.chassis.problem.Message;
import io.ktravel.notification.inbox.Reading;
import io.ktravel.notification.inbox.Showing;
import io.ktravel.notification.inbox.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a notification into a letter, as it is at the moment of sending. */
@ApplicationScoped
public class Writing {
    static final String BUNDLE = Writing.class.getPackageName() + ".letters";

    @Inject
    Reading reading;

    @Inject
    Showing showing;

    @Inject
    @ConfigProperty(name = "ktravel.public-origin", defaultValue = "http://localhost:9080")
    String origin;

    /** Empty when there is nothing to write: no address, or the notification was read or is gone. */
    Optional<Letter> letter(Mail mail, Contact contact) {
        String address = contact.email();
        if (address == null) {
            return Optional.empty();
        }
        Locale language = Languages.preferred(contact.locale());
        return reading.find(mail.recipientId(), mail.notificationId())
                .filter(one -> !one.read())
                .map(one -> showing.show(List.of(one), language).get(0))
                .map(shown -> letter(shown, address, language));
    }

    private Letter letter(Shown shown, String address, Locale language) {
        String body = new Message(BUNDLE, "body", List.of(shown.text(), origin)).in(language);
        return new Letter(shown.id(), address, shown.text(), body);
    }
}
