package io.ktravel.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The SMTP server, when there is one: without a host nothing is mailed. */
@ApplicationScoped
public class MailServer {
    private static final String TIMEOUT_MILLIS = "5000";

    @Inject
    @ConfigProperty(name = "ktravel.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "ktravel.mail.port", defaultValue = "587")
    int port;

    @Inject
    @ConfigProperty(name = "ktravel.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "ktravel.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "ktravel.mail.from", defaultValue = "no-reply@localhost")
    String from;

    @Inject
    @ConfigProperty(name = "ktravel.mail.starttls", defaultValue = "true")
    boolean startTls;

    public boolean isThere() {
        return host.isPresent();
    }

    Postman postman() {
        return new Postman(properties(), user.orElse(""), password.orElse(""), from);
    }

    private Properties properties() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", host.orElseThrow());
        smtp.setProperty("mail.smtp.port", Integer.toString(port));
        smtp.setProperty("mail.smtp.auth", Boolean.toString(user.isPresent()));
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        smtp.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        smtp.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return smtp;
    }
}
