package io.ktravel.endtoend;

import static io.ktravel.endtoend.PrivacyRule.Trace.CONTENT;
import static io.ktravel.endtoend.PrivacyRule.Trace.ID;
import static io.ktravel.endtoend.PrivacyRule.Trace.NAME;

import io.ktravel.endtoend.PrivacyRule.State;
import io.ktravel.endtoend.PrivacyRule.Trace;
import io.ktravel.endtoend.PrivacyRule.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Every way on which somebody could come upon a plan or its owner's name: what is asked, and what is to be found there.
 * Who of those that ask may see it, is for {@link PrivacyRule} alone to say.
 */
enum PrivacyWay {
    READING(PrivacyLook.get("/api/plan/v1/plans/{plan}"), Held.ALWAYS.as(CONTENT, ID)),
    CALENDAR(PrivacyLook.export("text/calendar"), Held.ALWAYS.as(CONTENT, ID)),
    GPX(PrivacyLook.export("application/gpx+xml"), Held.ALWAYS.as(CONTENT)),
    GEO_JSON(PrivacyLook.export("application/geo+json"), Held.ALWAYS.as(CONTENT)),
    PDF(PrivacyLook.pdf(), Held.ALWAYS.as(CONTENT)),
    BOARD(PrivacyLook.get("/api/plan/v1/board?limit=100"), Held.WHILE_SHARED.as(CONTENT, ID)),
    BOARD_BY_HEARTS(PrivacyLook.get("/api/plan/v1/board?sort=hearts&limit=100"), Held.WHILE_SHARED.as(CONTENT, ID)),
    BOARD_BY_TREND(PrivacyLook.get("/api/plan/v1/board?sort=trend&limit=100"), Held.WHILE_SHARED.as(CONTENT, ID)),
    BOARD_OF_LOCATION(PrivacyLook.get("/api/plan/v1/board?location={word}"), Held.WHILE_SHARED.as(CONTENT, ID)),
    SEARCH(PrivacyLook.get("/api/plan/v1/board?q={word}"), Held.WHILE_SHARED.as(CONTENT, ID)),
    MY_PLANS(PrivacyLook.get("/api/plan/v1/plans?limit=100"), Held.BY_OWNER.as(CONTENT), Held.ALWAYS.as(ID)),
    MY_HEARTS(PrivacyLook.get("/api/plan/v1/hearts?limit=100"), Held.ALWAYS.as(CONTENT, ID)),
    MY_RECOMMENDATIONS(PrivacyLook.get("/api/plan/v1/recommendations?limit=100")),
    LINEAGE_OF_MY_COPY(PrivacyLook.get("/api/plan/v1/plans/{copy}"), Held.BY_OTHERS.as(ID)),
    COPYING(PrivacyLook.copy(), Held.ALWAYS.as(CONTENT, ID)),
    SHARING(PrivacyLook.change("PUT", "/api/plan/v1/plans/{plan}/share", "")),
    UNSHARING(PrivacyLook.change("DELETE", "/api/plan/v1/plans/{plan}/share", "")),
    CHANGING(PrivacyLook.change("PATCH", "/api/plan/v1/plans/{plan}", "{\"groupSize\":3}")),
    REPLACING(PrivacyLook.change("PUT", "/api/plan/v1/plans/{plan}", "{\"location\":\"Busan\",\"groupSize\":3}")),
    REPLANNING(PrivacyLook.change("POST", "/api/plan/v1/plans/{plan}/replanning", "{}")),
    DELETING(PrivacyLook.change("DELETE", "/api/plan/v1/plans/{plan}", "")),
    TREND(PrivacyLook.recommendation("TREND", ""), Held.BY_OTHERS.as(ID)),
    TASTE(PrivacyLook.recommendation("TASTE", ""), Held.ALWAYS.as(ID)),
    TASTE_OF_ONE(PrivacyLook.recommendation("TASTE", "{muse}"), Held.ALWAYS.as(ID)),
    TITLES_FOR_OTHER_CONTEXTS(PrivacyLook.get("/api/plan/v1/internal/plans?ids={plan}")),
    TITLES_PAST_THE_INGRESS(PrivacyLook.pastIngress("/api/plan/v1/internal/plans?ids={plan}")),
    ALL_PLANS(PrivacyLook.get("/api/plan/v1/admin/plans?limit=100"), Held.ALWAYS.as(CONTENT, ID)),
    ONE_OF_ALL_PLANS(PrivacyLook.get("/api/plan/v1/admin/plans/{plan}"), Held.WHILE_OWNER_SHARES.as(CONTENT, ID)),
    ALL_RECOMMENDATIONS(PrivacyLook.get("/api/plan/v1/admin/recommendations?limit=100")),

    PROFILE(PrivacyLook.get("/api/member/v1/members/{owner}"), Held.ALWAYS.as(NAME)),
    CONTACT_PAST_THE_INGRESS(PrivacyLook.pastIngress("/api/member/v1/internal/members/{owner}/contact")),
    ARCHIVE_PAST_THE_INGRESS(PrivacyLook.pastIngress("/api/plan/v1/internal/members/{owner}/archive/plans")),
    ALL_MEMBERS(PrivacyLook.get("/api/member/v1/admin/members?limit=100"), Held.ALWAYS.as(NAME)),

    FOLLOWING(PrivacyLook.get("/api/follow/v1/following?limit=100"), Held.BY_FOLLOWER.as(NAME)),
    DASHBOARD(PrivacyLook.get("/api/follow/v1/dashboard?limit=100"), Held.BY_FOLLOWER.as(CONTENT, ID, NAME)),
    RANKING(PrivacyLook.get("/api/follow/v1/ranking?limit=100"), Held.ALWAYS.as(NAME)),
    NOTIFICATIONS(
            PrivacyLook.get("/api/notification/v1/notifications?limit=100"),
            Held.BY_THE_TOLD.as(ID),
            Held.BY_FOLLOWER.as(NAME),
            Held.BY_OWNER.as(NAME)),
    STREAM(PrivacyLook.stream(), Held.BY_THE_TOLD.as(ID), Held.BY_FOLLOWER.as(NAME), Held.BY_OWNER.as(NAME)),
    ARCHIVE(PrivacyLook.archive(), Held.BY_OWNER.as(CONTENT, NAME), Held.ALWAYS.as(ID), Held.BY_FOLLOWER.as(NAME)),
    DEAD_LETTERS_OF_MEMBER(PrivacyLook.get("/api/member/v1/admin/dead-letters?limit=100")),
    DEAD_LETTERS_OF_PLAN(PrivacyLook.get("/api/plan/v1/admin/dead-letters?limit=100")),
    DEAD_LETTERS_OF_FOLLOW(PrivacyLook.get("/api/follow/v1/admin/dead-letters?limit=100")),
    DEAD_LETTERS_OF_NOTIFICATION(PrivacyLook.get("/api/notification/v1/admin/dead-letters?limit=100"));

    /** Those that show what events told, seconds later. What plan and member show is true at once. */
    private static final Set<PrivacyWay> BY_EVENTS =
            EnumSet.of(FOLLOWING, DASHBOARD, RANKING, NOTIFICATIONS, STREAM, ARCHIVE);

    private static final Set<PrivacyWay> CHANGES =
            EnumSet.of(SHARING, UNSHARING, CHANGING, REPLACING, REPLANNING, DELETING);

    private static final Set<PrivacyWay> FOR_ADMINS = EnumSet.of(
            ALL_PLANS,
            ONE_OF_ALL_PLANS,
            ALL_RECOMMENDATIONS,
            ALL_MEMBERS,
            DEAD_LETTERS_OF_MEMBER,
            DEAD_LETTERS_OF_PLAN,
            DEAD_LETTERS_OF_FOLLOW,
            DEAD_LETTERS_OF_NOTIFICATION);

    private final PrivacyLook look;
    private final List<Found> found;

    PrivacyWay(PrivacyLook look, Found... found) {
        this.look = look;
        this.found = List.of(found);
    }

    PrivacyLook look() {
        return look;
    }

    boolean followsEvents() {
        return BY_EVENTS.contains(this);
    }

    /** The owner's changes would be no looking any more. */
    boolean isFor(Viewer viewer) {
        return viewer != Viewer.OWNER || !CHANGES.contains(this);
    }

    /** What is there to be found, and may be seen: no more, and no less. */
    Set<Trace> expected(State state, Viewer viewer) {
        Set<Trace> expected = EnumSet.noneOf(Trace.class);
        for (Found one : found) {
            if (one.held().holds.test(state, viewer)) {
                expected.addAll(one.traces());
            }
        }
        expected.removeIf(trace -> FOR_ADMINS.contains(this)
                ? !PrivacyRule.allowsToJudge(state, viewer, trace)
                : !PrivacyRule.allows(state, viewer, trace));
        return expected;
    }

    /** When something is to be found on a way, whoever may see it. */
    enum Held {
        ALWAYS((state, viewer) -> true),
        WHILE_SHARED((state, viewer) -> state == State.SHARED),
        WHILE_OWNER_SHARES((state, viewer) -> state == State.SHARED || state == State.TAKEN_DOWN),
        BY_OWNER((state, viewer) -> viewer == Viewer.OWNER),
        BY_OTHERS((state, viewer) -> viewer != Viewer.OWNER),
        BY_FOLLOWER((state, viewer) -> viewer == Viewer.FOLLOWER),
        /** The owner's follower of the plan, and the owner of the hearts that it got. */
        BY_THE_TOLD((state, viewer) -> viewer == Viewer.FOLLOWER || (viewer == Viewer.OWNER && state != State.PRIVATE));

        private final BiPredicate<State, Viewer> holds;

        Held(BiPredicate<State, Viewer> holds) {
            this.holds = holds;
        }

        Found as(Trace first, Trace... more) {
            return new Found(this, EnumSet.of(first, more));
        }
    }

    /** What is to be found, and when. */
    record Found(Held held, Set<Trace> traces) {}
}
