package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and who does not. */
interface SignInScenarios extends Scenario {
    @Test
    default void the_same_person_stays_the_same_member() {
        String user = Ktravel.newUser();

        Member first = Member.signedIn(system().origin(), "google", user);
        Member again = Member.signedIn(system().origin(), "google", user);
        Member elsewhere = Member.signedIn(system().origin(), "naver", user);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(again.balance()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"google", "naver"})
    default void a_wrong_state_gets_nobody_in(String provider) {
        Browser browser = new Browser();
        URI callback = browser.providerCallback(browser.begin(system().origin(), provider, "/"), Ktravel.newUser());
        URI forged = URI.create(callback.toString().replaceAll("state=[^&]*", "state=forged"));

        isRejected(browser.get(forged));
        isRejected(new Browser().get(callback));
        assertThat(browser.cookie("ktravel-refresh")).isEmpty();
    }

    @Test
    default void a_callback_works_once() {
        Browser browser = new Browser();
        URI callback = browser.providerCallback(browser.begin(system().origin(), "google", "/"), Ktravel.newUser());

        assertThat(browser.get(callback).statusCode()).isEqualTo(302);
        isRejected(browser.get(callback));
    }

    private static void isRejected(HttpResponse<String> response) {
        new Answer(response).isProblem(400, "sign-in-rejected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:a=b"
            })
    default void return_to_stays_within_this_origin(String returnTo) {
        system().anonymous()
                .get("/api/member/v1/sign-in/google?returnTo=" + returnTo.replace(":", "%3A"))
                .isProblem(400, "invalid-request");
    }

    @Test
    default void an_unknown_provider_is_not_found() {
        system().anonymous().get("/api/member/v1/sign-in/facebook").isProblem(404, "not-found");
    }

    @Test
    default void the_refresh_cookie_is_out_of_reach_of_scripts_and_rotates() {
        Member dana = system().newMember();
        HttpCookie first = dana.browser().cookie("ktravel-refresh").orElseThrow();
        assertThat(first.isHttpOnly()).isTrue();
        assertThat(first.getPath()).isEqualTo("/api/member");

        dana.browser().renew(system().origin()).hasStatus(200);

        assertThat(dana.browser().cookie("ktravel-refresh").orElseThrow().getValue())
                .isNotEqualTo(first.getValue());
    }

    @Test
    default void a_refresh_value_used_twice_ends_its_family() {
        Member dana = system().newMember();
        String stolen = dana.browser().cookie("ktravel-refresh").orElseThrow().getValue();
        dana.browser().renew(system().origin()).hasStatus(200);

        Api thief = system().anonymous().with("Cookie", "ktravel-refresh=" + stolen);
        assertThat(thief.post("/api/member/v1/access-tokens", "").isProblem().status())
                .isEqualTo(401);
        dana.browser().renew(system().origin()).isProblem();
        assertThat(dana.browser().renew(system().origin()).status()).isEqualTo(401);
    }

    @Test
    default void who_signs_out_is_out() {
        Member dana = system().newMember();

        dana.browser().signOut(system().origin()).hasStatus(204);

        assertThat(dana.browser().renew(system().origin()).status()).isEqualTo(401);
    }

    @Test
    default void only_our_own_unexpired_tokens_for_our_audience_open_the_door() throws Exception {
        ForgedTokens tokens = new ForgedTokens(system(), system().newMember().id());

        assertThat(me(tokens.good())).isEqualTo(200);
        tokens.useless().forEach((wrong, token) -> {
            assertThat(me(token)).as(wrong).isEqualTo(401);
            assertThat(plans(token)).as(wrong).isEqualTo(401);
        });
    }

    private int me(String token) {
        return system().anonymous()
                .withToken(token)
                .get("/api/member/v1/members/me")
                .status();
    }

    private int plans(String token) {
        return system().anonymous().withToken(token).get("/api/plan/v1/plans").status();
    }

    @Test
    default void a_deleted_member_is_gone_and_may_come_back_as_somebody_new() {
        String user = Ktravel.newUser();
        Member dana = Member.signedIn(system().origin(), "google", user);
        String id = dana.id();
        Member other = system().newMember();
        String plan = dana.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("planId")
                .asText();
        String etag = dana.api().get("/api/member/v1/members/me").header("ETag");

        dana.api().with("If-Match", etag).delete("/api/member/v1/members/me").hasStatus(204);

        assertThat(dana.api().get("/api/member/v1/members/me").isProblem().status())
                .isIn(401, 404);
        assertThat(dana.browser().renew(system().origin()).status()).isEqualTo(401);
        other.api().get("/api/member/v1/members/" + id).isProblem(404, "not-found");
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> dana.api().get("/api/plan/v1/plans/" + plan).isProblem(401, "unauthenticated"));
        assertThat(Member.signedIn(system().origin(), "google", user).id()).isNotEqualTo(id);
    }
}
