package io.ktravel.member.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.Visitors;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshingIT extends InMember {
    private static final String API = "http://localhost:" + System.getenv("KTRAVEL_HTTP_PORT") + "/api/member/v1";

    @Inject
    Visitors visitors;

    @Inject
    Refreshing refreshing;

    private String value;

    @BeforeEach
    void dana_is_signed_in() {
        value = refreshing.begin(visitors.signUp());
    }

    @Test
    void each_value_leads_to_the_next() throws Exception {
        HttpResponse<String> first = refresh(value);
        HttpResponse<String> second = refresh(next(first));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(next(first)).isNotEqualTo(value);
    }

    @Test
    void a_value_used_twice_ends_its_family_although_the_answer_is_a_refusal() throws Exception {
        String next = next(refresh(value));

        assertThat(refresh(value).statusCode()).isEqualTo(401);
        assertThat(refresh(next).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> refresh(String value) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(API + "/access-tokens"))
                                .header("Cookie", "ktravel-refresh=" + value)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
