package io.ktravel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.notification.member.KnownMember;
import io.ktravel.notification.member.Members;
import io.ktravel.notification.plan.KnownPlan;
import io.ktravel.notification.plan.Plans;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShowingTest {
    private final KnownMember dana = Members.named("dana-id", "Dana'{0}한글🙂");

    @Test
    void a_private_plan_is_told_without_its_id() {
        Shown shown = show(Kind.PLAN_CREATED, dana, Plans.hidden("plan-id"), Locale.ENGLISH);

        assertThat(shown.subject()).isEqualTo(new Subject(Subject.Type.MEMBER, "dana-id"));
        assertThat(shown.text()).isEqualTo("Dana'{0}한글🙂 made a new plan");
        assertThat(shown.toString()).doesNotContain("plan-id");
    }

    @Test
    void a_shared_plan_is_linked() {
        Shown shown = show(Kind.PLAN_CREATED, dana, Plans.shared("plan-id"), Locale.KOREAN);

        assertThat(shown.subject()).isEqualTo(new Subject(Subject.Type.PLAN, "plan-id"));
        assertThat(shown.text()).isEqualTo("Dana'{0}한글🙂님이 새 여행 계획을 공유했습니다");
    }

    @ParameterizedTest
    @EnumSource
    void a_plan_that_is_gone_or_unknown_is_no_link_for_followers(Kind kind) {
        Shown shown = show(kind, dana, Plans.ended("plan-id"), Locale.ENGLISH);

        assertThat(shown.subject().id()).isNotEqualTo("plan-id");
    }

    @Test
    void an_own_plan_is_linked_though_it_is_private() {
        assertThat(show(Kind.HEARTED, dana, Plans.hidden("plan-id"), Locale.ENGLISH)
                        .subject())
                .isEqualTo(new Subject(Subject.Type.PLAN, "plan-id"));
        assertThat(show(Kind.RECOMMENDATION_READY, dana, null, Locale.ENGLISH).subject())
                .isEqualTo(new Subject(Subject.Type.PLAN, "plan-id"));
    }

    @Test
    void somebody_without_a_known_name_is_somebody() {
        Shown shown = show(Kind.FOLLOWED, null, null, Locale.ENGLISH);

        assertThat(shown.text()).isEqualTo("Somebody follows you now");
        assertThat(shown.actor()).isEqualTo(new Actor("dana-id", null));
    }

    @Test
    void both_bundles_have_the_same_texts() {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(Showing.BUNDLE, Locale.ROOT, exactly);
        ResourceBundle korean = ResourceBundle.getBundle(Showing.BUNDLE, Locale.KOREAN, exactly);
        assertThat(korean.keySet()).isEqualTo(english.keySet());
        for (Kind kind : Kind.values()) {
            assertThat(korean.getString(kind.name())).isNotEqualTo(english.getString(kind.name()));
        }
    }

    private static Shown show(Kind kind, @Nullable KnownMember actor, @Nullable KnownPlan plan, Locale locale) {
        News news = new News(kind, "dana-id", "about-id", "plan-id", Instant.EPOCH);
        Notification one = new Notification("id", "eve-id", 1, news);
        return Showing.show(new Reading.Read(one, false), actor, plan, locale);
    }
}
