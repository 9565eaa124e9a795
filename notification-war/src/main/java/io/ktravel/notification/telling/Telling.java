package io.ktravel.notification.telling;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.event.Inbox;
import io.ktravel.notification.announcement.Announcing;
import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.graph.FollowTold;
import io.ktravel.notification.inbox.Delivering;
import io.ktravel.notification.inbox.Kind;
import io.ktravel.notification.inbox.Mailboxes;
import io.ktravel.notification.inbox.News;
import io.ktravel.notification.member.KnownMembers;
import io.ktravel.notification.member.MemberTold;
import io.ktravel.notification.plan.KnownPlans;
import io.ktravel.notification.plan.PlanTold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes notifications of events, in the transaction that applies the event to the read models. An event is told once;
 * one that is older than some days is no news, so that topics which are read from their beginning tell nobody anything.
 */
@ApplicationScoped
@Transactional
public class Telling {
    @Inject
    Inbox inbox;

    @Inject
    KnownMembers members;

    @Inject
    KnownPlans plans;

    @Inject
    FollowGraph graph;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Announcing announcing;

    @Inject
    Delivering delivering;

    @Inject
    Erasures erasures;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.notification.news-days", defaultValue = "7")
    int newsDays;

    public void memberChanged(CloudEvent event) {
        members.apply(event);
    }

    public void memberDeleted(CloudEvent event) {
        members.apply(event);
        erasures.begin(event.getId(), Events.data(event, MemberTold.class).memberId());
    }

    public void planMade(CloudEvent event) {
        if (inbox.isNew(event.getId())) {
            plans.apply(event);
            PlanTold plan = Events.data(event, PlanTold.class);
            if (isNews(event, plan.ownerId())) {
                announcing.announce(plan.ownerId(), plan.planId(), at(event));
            }
        }
    }

    public void planChanged(CloudEvent event) {
        plans.apply(event);
    }

    public void planDeleted(CloudEvent event) {
        plans.apply(event);
        announcing.planEnded(Events.data(event, PlanTold.class).planId());
    }

    /** Who follows has a mailbox from then on, so that no broadcast is overlooked. */
    public void followed(CloudEvent event) {
        if (inbox.isNew(event.getId())) {
            graph.apply(event);
            FollowTold follow = Events.data(event, FollowTold.class);
            if (isNews(event, follow.followerId()) && !erasures.isErased(follow.followedId())) {
                mailboxes.lock(follow.followerId(), follow.followedId());
                announcing.cameLate(follow.followerId(), follow.followedId(), at(event));
                give(
                        follow.followedId(),
                        new News(
                                Kind.FOLLOWED, follow.followerId(), follow.followId(), follow.followerId(), at(event)));
            }
        }
    }

    public void unfollowed(CloudEvent event) {
        graph.apply(event);
    }

    public void hearted(CloudEvent event) {
        LikeTold like = Events.data(event, LikeTold.class);
        if (inbox.isNew(event.getId()) && isNews(event, like.memberId())) {
            give(like.ownerId(), new News(Kind.HEARTED, like.memberId(), like.heartId(), like.planId(), at(event)));
        }
    }

    public void recommended(CloudEvent event) {
        RecommendationTold made = Events.data(event, RecommendationTold.class);
        String planId = made.planId() == null ? made.recommendationId() : made.planId();
        tellAsker(event, made, Kind.RECOMMENDATION_READY, planId);
    }

    public void failed(CloudEvent event) {
        RecommendationTold made = Events.data(event, RecommendationTold.class);
        tellAsker(event, made, Kind.RECOMMENDATION_FAILED, made.recommendationId());
    }

    private void tellAsker(CloudEvent event, RecommendationTold made, Kind kind, String subjectId) {
        if (inbox.isNew(event.getId()) && isNews(event, made.memberId())) {
            delivering.give(
                    made.memberId(),
                    List.of(new News(kind, made.memberId(), made.recommendationId(), subjectId, at(event))));
        }
    }

    /** Nobody is told of what they did themselves. */
    private void give(String memberId, News news) {
        if (!memberId.equals(news.actorId())) {
            delivering.give(memberId, List.of(news));
        }
    }

    private boolean isNews(CloudEvent event, String actorId) {
        return at(event).isAfter(clock.instant().minus(Duration.ofDays(newsDays))) && !erasures.isErased(actorId);
    }

    /** In whole milliseconds, as databases keep it. */
    private static Instant at(CloudEvent event) {
        if (event.getTime() == null) {
            throw new Events.Unreadable("an event without time", null);
        }
        return event.getTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
