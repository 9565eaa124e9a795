package io.ktravel.member.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.profile.MemberDeleted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpendingTest {
    private final Bank bank = new Bank();

    @BeforeEach
    void dana_and_minsu_have_three_tokens_each() {
        bank.opening.open("dana");
        bank.opening.open("minsu");
        bank.events.clear();
    }

    private SpendOutcome spend(String recommendation) {
        return bank.spending.spend("dana", recommendation);
    }

    private Wallet wallet() {
        return bank.wallets.get("dana");
    }

    @Test
    void the_first_spend_takes_the_token_and_tells_it() {
        assertThat(spend("r").isFirst()).isTrue();
        assertThat(wallet().balance()).isEqualTo(2);
        assertThat(wallet().reserved()).isEqualTo(1);
        assertThat(bank.events).containsExactly(new TokenDecreased("dana", 2, "r", 1, 2));
    }

    @Test
    void the_same_spend_again_takes_nothing() {
        spend("r");
        assertThat(spend("r").isFirst()).isFalse();
        assertThat(wallet().balance()).isEqualTo(2);
        assertThat(bank.events).hasSize(1);
    }

    @Test
    void an_empty_wallet_pays_nothing() {
        spend("1");
        spend("2");
        spend("3");
        assertThat(spend("4").refusal()).isEqualTo(MemberProblem.INSUFFICIENT_TOKENS);
        assertThat(spend("3").refusal()).isNull();
    }

    @Test
    void another_member_cannot_pay_for_the_same_recommendation() {
        spend("r");
        assertThat(bank.spending.spend("minsu", "r").refusal()).isEqualTo(MemberProblem.SPEND_MISMATCH);
    }

    @Test
    void what_is_given_back_comes_back_once() {
        spend("r");
        bank.spending.giveBack("dana", "r");
        bank.spending.giveBack("dana", "r");
        assertThat(wallet().balance()).isEqualTo(3);
        assertThat(wallet().reserved()).isZero();
        assertThat(bank.events).last().isEqualTo(new TokenRefunded("dana", 3, "r", 1, 3));
        assertThat(bank.events).hasSize(2);
    }

    @Test
    void a_compensation_that_comes_first_refuses_the_spend_that_comes_later() {
        bank.spending.giveBack("dana", "r");
        assertThat(spend("r").refusal()).isEqualTo(MemberProblem.SPEND_CANCELLED);
        assertThat(wallet().balance()).isEqualTo(3);
        assertThat(bank.events).isEmpty();
    }

    @Test
    void a_settled_spend_cannot_be_given_back() {
        spend("r");
        bank.spending.settle("dana", "r");
        bank.spending.settle("dana", "r");
        assertThat(wallet().reserved()).isZero();
        assertThatThrownBy(() -> bank.spending.giveBack("dana", "r")).isInstanceOf(RuleBroken.class);
        assertThat(wallet().balance()).isEqualTo(2);
    }

    @Test
    void an_unpaid_recommendation_cannot_be_settled() {
        assertThatThrownBy(() -> bank.spending.settle("dana", "r")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_stranger_pays_nothing() {
        assertThat(bank.spending.spend("nobody", "r").refusal()).isEqualTo(MemberProblem.UNKNOWN_MEMBER);
    }

    @Test
    void the_wallet_of_an_erased_member_pays_nothing_but_takes_back() {
        spend("r");
        bank.opening.close(new MemberDeleted("dana", 2));
        assertThat(spend("other").refusal()).isEqualTo(MemberProblem.UNKNOWN_MEMBER);
        bank.spending.giveBack("dana", "r");
        assertThat(wallet().balance()).isEqualTo(3);
    }

    @Test
    void an_adjustment_never_takes_more_than_there_is() {
        assertThatThrownBy(() -> bank.adjusting.adjust("a", "dana", -4, "why")).isInstanceOf(RuleBroken.class);
        assertThat(bank.adjusting.adjust("a", "dana", -3, "why").balanceAfter()).isZero();
        assertThat(bank.adjusting.adjust("a", "dana", -3, "why").balanceAfter()).isZero();
        assertThat(bank.transfers).hasSize(3);
    }
}
