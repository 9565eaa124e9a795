package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Somebody who is signed in. */
final class Member {
    private final Browser browser;
    private final Api api;
    private final String accessToken;

    private Member(Browser browser, Api api, String accessToken) {
        this.browser = browser;
        this.api = api;
        this.accessToken = accessToken;
    }

    static Member signedIn(String origin, String provider, String user) {
        Browser browser = new Browser();
        assertThat(browser.signIn(origin, provider, user).statusCode())
                .as("callback of " + provider)
                .isEqualTo(302);
        String token =
                browser.renew(origin).hasStatus(200).json().path("accessToken").asText();
        return new Member(browser, Api.anonymous(origin).withToken(token), token);
    }

    String accessToken() {
        return accessToken;
    }

    Api api() {
        return api;
    }

    /** Notifications as they come, behind one that was heard before. */
    EventStream listen(String origin, String lastEventId) {
        return new EventStream(origin, "Bearer " + accessToken, lastEventId);
    }

    Browser browser() {
        return browser;
    }

    String id() {
        return api.get("/api/member/v1/members/me")
                .hasStatus(200)
                .json()
                .path("id")
                .asText();
    }

    JsonNode wallet() {
        return api.get("/api/member/v1/members/me/wallet").hasStatus(200).json();
    }

    int balance() {
        return wallet().path("balance").asInt();
    }

    JsonNode ledger() {
        return api.get("/api/member/v1/members/me/wallet/entries")
                .hasStatus(200)
                .json()
                .path("items");
    }

    Answer recommend(String wishes) {
        return api.post("/api/plan/v1/recommendations", wishes);
    }

    JsonNode recommendation(String id) {
        return api.get("/api/plan/v1/recommendations/" + id).hasStatus(200).json();
    }

    JsonNode plans() {
        return api.get("/api/plan/v1/plans?limit=100").hasStatus(200).json().path("items");
    }

    Answer follow(Member other) {
        return api.put("/api/follow/v1/following/" + other.id(), null);
    }

    Answer unfollow(Member other) {
        return api.delete("/api/follow/v1/following/" + other.id());
    }

    JsonNode counts(Member other) {
        return api.get("/api/follow/v1/members/" + other.id() + "/counts")
                .hasStatus(200)
                .json();
    }

    /** One of the lists of follow: following, followers, dashboard or ranking. */
    JsonNode list(String name) {
        return api.get("/api/follow/v1/" + name + "?limit=100")
                .hasStatus(200)
                .json()
                .path("items");
    }

    /** Makes a plan with an itinerary and shares it; returns its id. */
    String share(String title, String location) {
        String id = api.post(
                        "/api/plan/v1/plans",
                        "{\"title\":\"" + title + "\",\"location\":\"" + location
                                + "\",\"groupSize\":2,\"assist\":\"AI\"}")
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
        api.put("/api/plan/v1/plans/" + id + "/share", null).hasStatus(200);
        return id;
    }
}
