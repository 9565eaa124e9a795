package io.ktravel.member.wallet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.Unsteady;
import io.ktravel.member.probe.Visitors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpendingIT extends InMember {
    @Inject
    Visitors visitors;

    @Inject
    Spending spending;

    @Inject
    Auditing auditing;

    @Inject
    Unsteady unsteady;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    private final String recommendation = Ids.next();
    private String dana;

    @BeforeEach
    void dana_has_her_welcome_tokens() {
        dana = visitors.signUp();
        assertThat(balance()).isEqualTo(3);
    }

    @Test
    void a_token_is_taken_together_with_its_event() {
        assertThat(spending.spend(dana, recommendation).isFirst()).isTrue();

        assertThat(balance()).isEqualTo(2);
        assertThat(decreases()).isEqualTo(1);
    }

    @Test
    void a_failure_after_the_spend_leaves_token_and_no_event() {
        assertThatThrownBy(() -> unsteady.failAfter(() -> spending.spend(dana, recommendation)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(balance()).isEqualTo(3);
        assertThat(decreases()).isZero();
        assertThat(spending.spend(dana, recommendation).isFirst()).isTrue();
    }

    @Test
    void fifty_spends_of_one_recommendation_at_the_same_time_take_one_token() throws Exception {
        List<SpendOutcome> outcomes = together(50, () -> spending.spend(dana, recommendation));

        assertThat(outcomes).extracting(SpendOutcome::refusal).containsOnlyNulls();
        assertThat(outcomes).filteredOn(SpendOutcome::isFirst).hasSize(1);
        assertThat(balance()).isEqualTo(2);
        assertThat(decreases()).isEqualTo(1);
    }

    @Test
    void ten_recommendations_at_the_same_time_take_no_more_than_there_is() throws Exception {
        List<SpendOutcome> outcomes = together(10, () -> spending.spend(dana, Ids.next()));

        assertThat(outcomes).filteredOn(SpendOutcome::isFirst).hasSize(3);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.refusal() == MemberProblem.INSUFFICIENT_TOKENS)
                .hasSize(7);
        assertThat(balance()).isZero();
        assertThat(auditing.check().sum()).isZero();
        assertThat(auditing.check().differences()).isEmpty();
    }

    @Test
    void the_database_keeps_no_negative_balance() {
        assertThatThrownBy(() -> visitors.setBalance(dana, -1)).hasStackTraceContaining("CK_WALLET_BALANCE");

        assertThat(balance()).isEqualTo(3);
    }

    private List<SpendOutcome> together(int count, Callable<SpendOutcome> spend) throws Exception {
        List<Future<SpendOutcome>> running =
                IntStream.range(0, count).mapToObj(i -> executor.submit(spend)).toList();
        List<SpendOutcome> outcomes = new ArrayList<>();
        for (Future<SpendOutcome> one : running) {
            outcomes.add(one.get(60, SECONDS));
        }
        return outcomes;
    }

    private long balance() {
        return visitors.balance(dana);
    }

    private long decreases() {
        return unsteady.events(recommendation).stream()
                .filter(entry -> Events.read(entry.event()).getType().equals("ktravel.member.TokenDecreased.v1"))
                .count();
    }
}
