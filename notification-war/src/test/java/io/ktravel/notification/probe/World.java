package io.ktravel.notification.probe;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.notification.telling.Telling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Says what the other contexts would say. */
@ApplicationScoped
public class World {
    @Inject
    Telling telling;

    @Inject
    Clock clock;

    private final AtomicLong versions = new AtomicLong();

    public String named(String nickname) {
        String id = Ids.next();
        telling.memberChanged(event("member", "MemberCreated", """
                "memberId":"%s","nickname":"%s","locale":"ko\"""".formatted(id, nickname)));
        return id;
    }

    public void renamed(String memberId, String nickname) {
        telling.memberChanged(event("member", "MemberUpdated", """
                "memberId":"%s","nickname":"%s","locale":"ko\"""".formatted(memberId, nickname)));
    }

    public void erased(String memberId) {
        telling.memberDeleted(event("member", "MemberDeleted", "\"memberId\":\"" + memberId + "\""));
    }

    public void follows(String follower, String author) {
        follows(follower, author, 1, clock.instant());
    }

    /** @param followers how many the author has then, as far as the event says */
    public void follows(String follower, String author, long followers, Instant at) {
        telling.followed(event("follow", "FollowCreated", at, edge(follower, author, followers)));
    }

    public void unfollows(String follower, String author) {
        telling.unfollowed(event("follow", "FollowDeleted", edge(follower, author, 0)));
    }

    private static String edge(String follower, String author, long followers) {
        return """
                "followId":"%s","followerId":"%s","followedId":"%s","followers":%d""".formatted(Ids.next(), follower, author, followers);
    }

    public String makesPlan(String author) {
        String planId = Ids.next();
        makesPlan(author, planId, clock.instant());
        return planId;
    }

    public void makesPlan(String author, String planId, Instant at) {
        telling.planMade(plan("PlanCreated", author, planId, "PRIVATE", at));
    }

    public void shares(String author, String planId) {
        telling.planMade(plan("PlanShared", author, planId, "SHARED", clock.instant()));
    }

    public void unshares(String author, String planId) {
        telling.planChanged(plan("PlanUnshared", author, planId, "PRIVATE", clock.instant()));
    }

    public void deletes(String author, String planId) {
        telling.planDeleted(plan("PlanDeleted", author, planId, "PRIVATE", clock.instant()));
    }

    private CloudEvent plan(String type, String author, String planId, String visibility, Instant at) {
        return event("plan", type, at, """
                "planId":"%s","ownerId":"%s","visibility":"%s\"""".formatted(planId, author, visibility));
    }

    /** The event, to be told more than once. */
    public CloudEvent heart(String heartId, String planId, String owner, String member) {
        return event("plan", "LikeCreated", """
                "heartId":"%s","planId":"%s","ownerId":"%s","memberId":"%s\"""".formatted(heartId, planId, owner, member));
    }

    public void hearts(CloudEvent heart) {
        telling.hearted(heart);
    }

    public void recommends(String member, String planId) {
        telling.recommended(event("plan", "RecommendationCreated", """
                "recommendationId":"%s","memberId":"%s","planId":"%s\"""".formatted(Ids.next(), member, planId)));
    }

    public void fails(String member, String recommendationId) {
        telling.failed(event("plan", "RecommendationFailed", """
                "recommendationId":"%s","memberId":"%s","reason":"internal-error\"""".formatted(recommendationId, member)));
    }

    private CloudEvent event(String context, String type, String data) {
        return event(context, type, clock.instant(), data);
    }

    public CloudEvent event(String context, String type, Instant at, String data) {
        return Events.read(
                """
                {"specversion":"1.0","id":"%s","source":"/ktravel/%s","type":"%s","subject":"x","time":"%s",
                 "data":{"version":%d,%s}}""".formatted(Ids.next(), context, Events.type(context, type), at, versions.incrementAndGet(), data));
    }
}
