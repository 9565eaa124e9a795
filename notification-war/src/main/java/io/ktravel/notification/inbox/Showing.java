package io.ktravel.notification.inbox;

import io.ktravel.chassis.problem.Message;
import io.ktravel.notification.member.KnownMember;
import io.ktravel.notification.member.KnownMembers;
import io.ktravel.notification.plan.KnownPlan;
import io.ktravel.notification.plan.KnownPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts notifications into words and links, of what is known at this moment: nothing of it is kept. */
@ApplicationScoped
@Transactional
public class Showing {
    static final String BUNDLE = Showing.class.getPackageName() + ".notifications";

    @Inject
    KnownMembers members;

    @Inject
    KnownPlans plans;

    /** In the same order. */
    public List<Shown> show(List<Reading.Read> notifications, Locale locale) {
        Map<String, KnownMember> actors = members.all(ids(notifications, Notification::actorId));
        Map<String, KnownPlan> subjects = plans.all(ids(notifications, Notification::subjectId));
        return notifications.stream()
                .map(one -> show(
                        one,
                        actors.get(one.notification().actorId()),
                        subjects.get(one.notification().subjectId()),
                        locale))
                .toList();
    }

    private static List<String> ids(List<Reading.Read> all, Function<Notification, String> id) {
        return all.stream().map(Reading.Read::notification).map(id).distinct().toList();
    }

    static Shown show(Reading.Read read, @Nullable KnownMember actor, @Nullable KnownPlan plan, Locale locale) {
        Notification one = read.notification();
        String nickname = actor == null ? null : actor.nickname();
        return new Shown(
                one.id(),
                one.kind(),
                one.at(),
                read.read(),
                new Actor(one.actorId(), nickname),
                subject(one, plan),
                text(one.kind(), plan != null && plan.isShared(), nickname, locale));
    }

    /** A plan that the reader may not see is not named: its maker is the subject then. */
    private static Subject subject(Notification one, @Nullable KnownPlan plan) {
        return switch (one.kind()) {
            case PLAN_CREATED -> plan != null && plan.isShared() ? plan(one) : maker(one);
            case HEARTED -> plan != null && plan.isEnded() ? maker(one) : plan(one);
            case FOLLOWED -> maker(one);
            case RECOMMENDATION_READY -> plan != null && plan.isEnded() ? recommendation(one) : plan(one);
            case RECOMMENDATION_FAILED -> recommendation(one);
        };
    }

    private static Subject plan(Notification one) {
        return new Subject(Subject.Type.PLAN, one.subjectId());
    }

    private static Subject maker(Notification one) {
        return new Subject(Subject.Type.MEMBER, one.actorId());
    }

    private static Subject recommendation(Notification one) {
        return new Subject(Subject.Type.RECOMMENDATION, one.aboutId());
    }

    private static String text(Kind kind, boolean shared, @Nullable String nickname, Locale locale) {
        String key = kind == Kind.PLAN_CREATED && shared ? "PLAN_SHARED" : kind.name();
        Object name = nickname == null ? new Message(BUNDLE, "somebody", List.of()) : nickname;
        return new Message(BUNDLE, key, List.of(name)).in(locale);
    }
}
