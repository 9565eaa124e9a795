package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.PrivacyRule.State;
import io.ktravel.endtoend.PrivacyRule.Trace;
import io.ktravel.endtoend.PrivacyRule.Viewer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state of a plan × everybody × every way through all contexts: they see what {@link PrivacyRule} allows. */
interface PrivacyScenarios extends Scenario {
    @ParameterizedTest
    @EnumSource
    default void everybody_sees_of_a_plan_and_its_owner_what_they_may_and_nothing_else(State state) {
        PrivacyScene scene = new PrivacyScene(system());
        scene.bring(state);
        String version = scene.version();

        assertThat(leaks(scene, state)).as("content in %s", state).isEmpty();
        assertThat(differences(scene, state, way -> !way.followsEvents())).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                differences(scene, state, way -> way.followsEvents() && way != PrivacyWay.STREAM))
                        .isEmpty());
        // Once, because a member has few streams.
        assertThat(differences(scene, state, way -> way == PrivacyWay.STREAM)).isEmpty();
        assertThat(scene.version()).as("nobody changed it").isEqualTo(version);
        staysWhereItBelongs(scene);
    }

    /** No content is seen, not for a moment, where events have yet to tell that it was taken back. */
    private static List<String> leaks(PrivacyScene scene, State state) {
        return compared(
                scene,
                state,
                way -> way.followsEvents() && way != PrivacyWay.STREAM,
                (expected, seen) -> !seen.contains(Trace.CONTENT) || expected.contains(Trace.CONTENT));
    }

    private static List<String> differences(PrivacyScene scene, State state, Predicate<PrivacyWay> ways) {
        return compared(scene, state, ways, Set::equals);
    }

    private static List<String> compared(
            PrivacyScene scene, State state, Predicate<PrivacyWay> ways, BiPredicate<Set<Trace>, Set<Trace>> fits) {
        List<String> wrong = new ArrayList<>();
        for (PrivacyWay way : PrivacyWay.values()) {
            for (Viewer viewer : Viewer.values()) {
                if (ways.test(way) && way.isFor(viewer)) {
                    Set<Trace> expected = way.expected(state, viewer);
                    Set<Trace> seen = scene.seen(way, viewer);
                    if (!fits.test(expected, seen)) {
                        wrong.add("%s, %s by %s: %s instead of %s".formatted(state, viewer, way, seen, expected));
                    }
                }
            }
        }
        return wrong;
    }

    /** Past all contexts: content is in the database of plan alone, names are where members are shown. */
    private void staysWhereItBelongs(PrivacyScene scene) {
        assertThat(topicsHolding(scene.word())).isEmpty();
        assertThat(topicsHolding(scene.nickname())).containsExactly("ktravel.member");
        assertThat(system().logs().holding(List.of(scene.word(), scene.nickname())))
                .isEmpty();
        if (system().databases().isOpenToOthers()) {
            assertThat(system().databases().holding(List.of(scene.word())))
                    .allMatch(table -> table.startsWith("plan."));
            assertThat(system().databases().holding(List.of(scene.nickname())))
                    .noneMatch(table -> table.startsWith("plan."));
        }
    }

    private List<String> topicsHolding(String text) {
        return Stream.of("ktravel.member", "ktravel.plan", "ktravel.follow", "ktravel.notification")
                .flatMap(topic -> Stream.of(topic, topic + ".dead"))
                .filter(topic -> system().topics().read(topic).stream()
                        .anyMatch(one -> String.valueOf(one.value()).contains(text)))
                .toList();
    }
}
