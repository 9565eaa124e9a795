package io.ktravel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real SMTP server. */
class PostmanTest {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_arrives_as_plain_text_in_any_script() throws MessagingException, IOException {
        postman().send(new Letter("id-1", "dana@example.org", "하늘🙂님이 회원님을 팔로우합니다", "한글\nمرحبا"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("하늘🙂님이 회원님을 팔로우합니다");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).isEqualTo("한글\nمرحبا");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getMessageID()).isEqualTo("<id-1@notification.ktravel>");
    }

    @Test
    void nothing_in_a_letter_passes_for_a_header() throws MessagingException {
        String evil = "Eve\r\nBcc: victim@example.org\r\n\r\nbody\u2028\u0000";
        postman().send(new Letter("id-2", "dana@example.org", evil, "text"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Eve Bcc: victim@example.org body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no address", "a@example.org, b@example.org", "a@example.org\r\nRCPT TO:<b@example.org>"})
    void what_is_not_one_address_gets_no_letter(String to) {
        assertThatThrownBy(() -> postman().send(new Letter("id-3", to, "subject", "text")))
                .isInstanceOf(AddressException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_a_failure_and_no_wait_without_end() {
        Postman postman = postman();
        server.stop();

        assertThatThrownBy(() -> postman.send(new Letter("id-4", "dana@example.org", "subject", "text")))
                .isInstanceOf(MessagingException.class);
    }

    private Postman postman() {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "localhost");
        smtp.setProperty("mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        return new Postman(smtp, "", "", "no-reply@ktravel.example");
    }
}
