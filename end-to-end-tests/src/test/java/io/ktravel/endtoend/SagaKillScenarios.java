package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.KafkaBroker;
import io.ktravel.launcher.LibertyServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/**
 * A process is killed at each step of a recommendation. Locks of the test hold the process at that step, and rows tell
 * that it is there. Needs PostgreSQL and a server for each context.
 */
interface SagaKillScenarios extends Scenario {
    @Test
    default void plan_killed_between_its_begin_and_the_payment_ends_with_one_plan_for_one_token() throws Exception {
        Member dana = system().newMember();
        String id = dana.id();
        ExecutorService asking = Executors.newSingleThreadExecutor();
        try (HeldLock unpaid = wallet(id)) {
            asking.submit(() -> dana.recommend(Scenario.busan()));
            soon().until(() -> !recommendations(id, "PENDING").isEmpty());
            plan().kill();
            assertThat(spends(id)).isEmpty();
        } finally {
            asking.shutdownNow();
        }
        plan().start();

        onePlanForOneToken(dana, id);
    }

    @Test
    default void plan_killed_between_the_payment_and_the_plan_ends_with_one_plan_for_one_token() throws Exception {
        Member dana = system().newMember();
        String id = dana.id();
        ExecutorService asking = Executors.newSingleThreadExecutor();
        try (HeldLock unsaved = HeldLock.of(databases(), "plan", "lock table outbox in share mode")) {
            asking.submit(() -> dana.recommend(Scenario.busan()));
            soon().until(() -> spends(id).equals(List.of("RESERVED")));
            plan().kill();
            assertThat(recommendations(id, "PENDING")).hasSize(1);
        } finally {
            asking.shutdownNow();
        }
        plan().start();

        onePlanForOneToken(dana, id);
    }

    @Test
    default void plan_killed_between_commit_and_publishing_still_tells() {
        Member dana = system().newMember();
        String id = dana.id();
        kafka().kill();
        String recommendation = recommended(dana);
        assertThat(outbox(recommendation)).isNotEmpty();
        plan().kill();
        assertThat(outbox(recommendation)).isNotEmpty();
        kafka().start();
        plan().start();

        onePlanForOneToken(dana, id);
    }

    @Test
    default void plan_killed_between_publishing_and_marking_tells_twice_and_is_heard_once() throws Exception {
        Member dana = system().newMember();
        String id = dana.id();
        kafka().kill();
        String recommendation = recommended(dana);
        String event = outbox(recommendation).get(0);
        try (HeldLock unmarked = HeldLock.of(databases(), "plan", "select id from outbox for update")) {
            kafka().start();
            soon().until(() -> published(event) > 0);
            plan().kill();
        }
        assertThat(outbox(recommendation)).contains(event);
        plan().start();

        soon().until(() -> published(event) > 1);
        onePlanForOneToken(dana, id);
        assertThat(inbox(event)).hasSize(1);
    }

    @Test
    default void member_killed_while_it_applies_an_event_applies_it_later() throws Exception {
        Member dana = system().newMember();
        String id = dana.id();
        kafka().kill();
        String recommendation = recommended(dana);
        String event = outbox(recommendation).get(0);
        try (HeldLock unsettled = wallet(id)) {
            kafka().start();
            soon().until(() -> !databases()
                    .query(
                            "member",
                            "select pid from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = 'member'")
                    .isEmpty());
            member().kill();
            assertThat(inbox(event)).isEmpty();
        }
        member().start();

        onePlanForOneToken(dana, id);
        assertThat(inbox(event)).hasSize(1);
    }

    @Test
    default void member_killed_between_applying_and_acknowledging_applies_once() {
        Member dana = system().newMember();
        String id = dana.id();
        kafka().kill();
        String recommendation = recommended(dana);
        String event = outbox(recommendation).get(0);
        kafka().start();
        soon().pollInterval(Duration.ofMillis(1)).until(() -> !inbox(event).isEmpty());
        member().kill();
        member().start();

        onePlanForOneToken(dana, id);
        assertThat(inbox(event)).hasSize(1);
    }

    private void onePlanForOneToken(Member dana, String id) {
        soon().untilAsserted(() -> {
            assertThat(recommendations(id, "COMPLETED")).hasSize(1);
            assertThat(spends(id)).containsExactly("SETTLED");
            assertThat(dana.plans()).hasSize(1);
            assertThat(dana.wallet().path("balance").asInt()).isEqualTo(2);
            assertThat(dana.wallet().path("reserved").asInt()).isZero();
        });
        assertThat(databases().column("plan", "select id from recommendation where member_id = '" + id + "'"))
                .hasSize(1);
    }

    /** Its id. */
    private static String recommended(Member member) {
        return member.recommend(Scenario.busan())
                .hasStatus(201)
                .json()
                .path("id")
                .asText();
    }

    private HeldLock wallet(String memberId) throws Exception {
        return HeldLock.of(
                databases(), "member", "select * from wallet where member_id = '" + memberId + "' for update");
    }

    private List<String> recommendations(String memberId, String status) {
        return databases()
                .column(
                        "plan",
                        "select id from recommendation where member_id = '" + memberId + "' and status = '" + status
                                + "'");
    }

    private List<String> spends(String memberId) {
        return databases().column("member", "select state from spend where member_id = '" + memberId + "'");
    }

    /** Ids of the events that tell member of it and are not marked as published. */
    private List<String> outbox(String recommendation) {
        return databases()
                .column(
                        "plan",
                        "select id from outbox where aggregate_id = '" + recommendation
                                + "' and event like '%RecommendationCreated%'");
    }

    private List<String> inbox(String event) {
        return databases().column("member", "select event_id from inbox where event_id = '" + event + "'");
    }

    private long published(String event) {
        return system().topics().events("ktravel.plan").stream()
                .filter(one -> one.path("id").asText().equals(event))
                .count();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().pollInterval(Duration.ofMillis(50)).atMost(OutageScenarios.RECOVERY);
    }

    private Databases databases() {
        return system().databases();
    }

    private LibertyServer plan() {
        return system().stage().server("plan");
    }

    private LibertyServer member() {
        return system().stage().server("member");
    }

    private KafkaBroker kafka() {
        return system().stage().kafka();
    }
}
