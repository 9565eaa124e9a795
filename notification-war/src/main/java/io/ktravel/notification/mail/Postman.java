package io.ktravel.notification.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Hands letters to the SMTP server, one connection each, as plain text in UTF-8. */
final class Postman {
    private final Session session;
    private final String from;

    Postman(Properties smtp, String user, String password, String from) {
        this.from = from;
        this.session = Session.getInstance(smtp, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    /** @throws MessagingException the server did not take it, or the address is none */
    void send(Letter letter) throws MessagingException {
        InternetAddress to = new InternetAddress(letter.to(), true);
        MimeMessage message = new Identified(session, letter.id());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(new Date());
        // RFC 3834: no automatic answer to an automatic mail.
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    /** Jakarta Mail would make a new Message-ID at each attempt. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@notification.ktravel>");
        }
    }
}
