package io.ktravel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ktravel.chassis.container.Api;
import io.ktravel.notification.probe.InNotification;
import io.ktravel.notification.probe.Ticker;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** From the event to the SMTP server; the member context is asked for the address. */
@RunAsClient
class MailingIT extends InNotification {
    private static final int PER_DAY = 20;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void who_switched_it_on_gets_mail_so_much_at_most_in_a_day() throws Exception {
        GreenMail smtp = new GreenMail(new ServerSetup(Integer.getInteger("it.smtp.port"), "localhost", "smtp"));
        HttpServer member = member();
        smtp.start();
        try {
            Api.of("notification")
                    .put(
                            "/preferences",
                            "{\"kinds\":[\"PLAN_CREATED\",\"HEARTED\"],\"email\":true}",
                            Api.as(Ticker.LEE, "member"));

            assertThat(smtp.waitForIncomingEmail(60_000, PER_DAY)).isTrue();
            MimeMessage mail = smtp.getReceivedMessages()[0];
            assertThat(mail.getRecipients(Message.RecipientType.TO))
                    .extracting(Object::toString)
                    .containsExactly("lee@example.org");
            assertThat(mail.getSubject()).startsWith("Star님이");
            assertThat(mail.getContent().toString()).contains("이메일 알림을 켜 두셔서");
            assertThat(asked).contains("Bearer for-notification");
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> smtp.getReceivedMessages().length == PER_DAY);
        } finally {
            smtp.stop();
            member.stop(0);
        }
    }

    private HttpServer member() throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger("it.member.port")), 0);
        server.createContext(
                "/api/member/v1/internal/service-tokens",
                exchange -> answer(
                        exchange, "{\"accessToken\":\"for-notification\",\"tokenType\":\"Bearer\",\"expiresIn\":300}"));
        server.createContext("/api/member/v1/internal/members/" + Ticker.LEE + "/contact", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, "{\"email\":\"lee@example.org\",\"nickname\":\"Lee\",\"locale\":\"ko\"}");
        });
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
