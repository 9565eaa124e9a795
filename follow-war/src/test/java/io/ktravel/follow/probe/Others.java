package io.ktravel.follow.probe;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.follow.member.KnownMembers;
import io.ktravel.follow.plan.KnownPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Says what the member and plan contexts would say. */
@ApplicationScoped
public class Others {
    @Inject
    KnownMembers members;

    @Inject
    KnownPlans plans;

    /** Somebody new; returns the id. */
    public String member(String nickname) {
        String id = Ids.next();
        member(id, "MemberCreated", 1, nickname);
        return id;
    }

    public void member(String id, String event, long version, String nickname) {
        members.apply(event("member", event, """
                {"memberId":"%s","version":%d,"nickname":"%s","locale":"ko"}""".formatted(id, version, nickname)));
    }

    public void gone(String id) {
        members.apply(event("member", "MemberDeleted", "{\"memberId\":\"%s\",\"version\":9}".formatted(id)));
    }

    public void shared(String planId, String ownerId, long version, Instant at) {
        plans.apply(event("plan", "PlanShared", """
                {"planId":"%s","version":%d,"ownerId":"%s","visibility":"SHARED","sharedAt":"%s"}""".formatted(planId, version, ownerId, at)));
    }

    public void unshared(String planId, String ownerId, long version) {
        plans.apply(event("plan", "PlanUnshared", """
                {"planId":"%s","version":%d,"ownerId":"%s","visibility":"PRIVATE"}""".formatted(planId, version, ownerId)));
    }

    public void deleted(String planId, String ownerId, long version) {
        plans.apply(event("plan", "PlanDeleted", """
                {"planId":"%s","version":%d,"ownerId":"%s"}""".formatted(planId, version, ownerId)));
    }

    private static CloudEvent event(String context, String name, String data) {
        return Events.read("""
                {"specversion":"1.0","id":"%s","source":"/ktravel/%s","type":"%s","subject":"x","data":%s}""".formatted(Ids.next(), context, Events.type(context, name), data));
    }
}
