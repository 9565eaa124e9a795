package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.PrivacyRule.State;
import io.ktravel.endtoend.PrivacyRule.Trace;
import io.ktravel.endtoend.PrivacyRule.Viewer;
import io.ktravel.launcher.Topology;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * Everybody whom the matrix asks, and two plans of one owner that share their fate: every text of the first is a word
 * that is nowhere else; the second, the muse, goes where the planner knows its way, so that recommendations and copies
 * could come from it.
 */
final class PrivacyScene {
    static final String MUSE_LOCATION = "Andong";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int RECOMMENDATIONS = 3;

    private final Ktravel system;
    private final Map<Viewer, Member> members = new EnumMap<>(Viewer.class);
    private final Map<Viewer, String> copies = new EnumMap<>(Viewer.class);
    private final String word = unguessable("비밀");
    private final String nickname = unguessable("별명");
    private final String ownerId;
    private final String plan;
    private final String muse;

    PrivacyScene(Ktravel system) {
        this.system = system;
        members.put(Viewer.STRANGER, system.newMember());
        members.put(Viewer.FOLLOWER, system.newMember());
        members.put(Viewer.OWNER, system.newMember());
        members.put(Viewer.ADMIN, system.admin());
        ownerId = member(Viewer.OWNER).id();
        rename();
        pay(member(Viewer.ADMIN));
        KilledNotificationScenarios.follow(member(Viewer.FOLLOWER), member(Viewer.OWNER));
        muse = made("""
                {"location":"%s","groupSize":2,"assist":"AI"}""".formatted(MUSE_LOCATION));
        plan = made("""
                {"location":"%1$s","groupSize":2,"title":"%1$s","details":"%1$s","startDate":"%2$s",
                 "itinerary":[{"date":"%2$s","items":[{"time":"10:00","kind":"NOTE","name":"%1$s","note":"%1$s"}]}]}""".formatted(word, Scenario.twoWeeksAhead()));
    }

    private static String unguessable(String beginning) {
        return beginning + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private void rename() {
        Api owner = api(Viewer.OWNER);
        String profile = "/api/member/v1/members/me";
        owner.with("If-Match", owner.get(profile).header("ETag"))
                .patch(profile, "{\"nickname\":\"" + nickname + "\"}")
                .hasStatus(200);
    }

    /** The administrator is the same one in every scene, and asks for recommendations in each. */
    private static void pay(Member admin) {
        admin.api()
                .post(
                        "/api/member/v1/admin/members/" + admin.id() + "/adjustments",
                        "{\"tokens\":" + RECOMMENDATIONS + ",\"reason\":\"privacy\"}")
                .hasStatus(201);
    }

    private String made(String content) {
        return api(Viewer.OWNER)
                .post("/api/plan/v1/plans", content)
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    /** The owner likes it anyway; everybody else has seen it, has given it their heart and has a copy, if they could. */
    void bring(State state) {
        heart(Viewer.OWNER);
        if (state != State.PRIVATE) {
            both(id -> api(Viewer.OWNER).put(path(id) + "/share", null).hasStatus(200));
            for (Viewer viewer : EnumSet.of(Viewer.STRANGER, Viewer.FOLLOWER, Viewer.ADMIN)) {
                heart(viewer);
                copies.put(viewer, copied(viewer));
            }
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(api(Viewer.FOLLOWER)
                                    .get("/api/notification/v1/notifications")
                                    .body())
                            .contains(plan, muse, nickname));
        }
        switch (state) {
            case UNSHARED ->
                both(id -> api(Viewer.OWNER).delete(path(id) + "/share").hasStatus(200));
            case TAKEN_DOWN ->
                both(id -> api(Viewer.ADMIN)
                        .put("/api/plan/v1/admin/plans/" + id + "/takedown", null)
                        .hasStatus(200));
            case ERASED -> erase();
            case PRIVATE, SHARED -> {}
        }
    }

    private void both(Consumer<String> change) {
        change.accept(muse);
        change.accept(plan);
    }

    private void heart(Viewer viewer) {
        both(id -> api(viewer).put(path(id) + "/heart", null).hasStatus(204));
    }

    private String copied(Viewer viewer) {
        return api(viewer)
                .post(path(muse) + "/copies", "")
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    /** Until every context has heard of it. */
    private void erase() {
        api(Viewer.OWNER).delete("/api/member/v1/members/me").hasStatus(204);
        for (String path :
                List.of("/api/plan/v1/plans", "/api/follow/v1/following", "/api/notification/v1/notifications")) {
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> api(Viewer.OWNER).get(path).isProblem(401, "unauthenticated"));
        }
        both(id -> Awaitility.await()
                .atMost(SOON)
                .untilAsserted(() -> api(Viewer.FOLLOWER).get(path(id)).isProblem(404, "not-found")));
    }

    /** What a viewer sees of plan and owner on that way. */
    Set<Trace> seen(PrivacyWay way, Viewer viewer) {
        String text = way.look().by(viewer, this);
        Set<Trace> seen = EnumSet.noneOf(Trace.class);
        if (text.contains(word)) {
            seen.add(Trace.CONTENT);
        }
        if (text.contains(plan) || text.contains(muse)) {
            seen.add(Trace.ID);
        }
        if (text.contains(nickname)) {
            seen.add(Trace.NAME);
        }
        if (text.equals(PrivacyLook.FAILED)) {
            seen.add(Trace.FAILURE);
        }
        return seen;
    }

    /** What was changed by now has another. */
    String version() {
        return api(Viewer.OWNER).get(planPath()).header("ETag");
    }

    Api api(Viewer viewer) {
        return viewer == Viewer.ANONYMOUS ? system.anonymous() : member(viewer).api();
    }

    Member member(Viewer viewer) {
        return Optional.ofNullable(members.get(viewer)).orElseThrow();
    }

    String word() {
        return word;
    }

    String nickname() {
        return nickname;
    }

    String planPath() {
        return path(plan);
    }

    private static String path(String planId) {
        return "/api/plan/v1/plans/" + planId;
    }

    String filled(Viewer viewer, String template) {
        return template.replace("{plan}", plan)
                .replace("{muse}", muse)
                .replace("{copy}", copies.getOrDefault(viewer, "none"))
                .replace("{owner}", ownerId)
                .replace("{word}", URLEncoder.encode(word, StandardCharsets.UTF_8));
    }

    String origin() {
        return system.origin();
    }

    /** The address of a context's own server. */
    String server(String context) {
        boolean alone = system.stage().settings().topology() == Topology.SERVERS;
        return system.stage().server(alone ? context : "all").origin();
    }
}
