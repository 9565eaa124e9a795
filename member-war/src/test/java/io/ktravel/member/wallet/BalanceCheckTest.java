package io.ktravel.member.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceCheckTest {
    @Test
    void a_sound_ledger_has_no_imbalance() {
        assertThat(check(0).imbalance()).isZero();
    }

    @Test
    void disagreements_add_up_whatever_their_signs() {
        assertThat(check(-2).imbalance()).isEqualTo(2);
        assertThat(check(0, new Difference("dana", 5, 3, 0, 0), new Difference("eve", 3, 5, 0, 1))
                        .imbalance())
                .isEqualTo(5);
    }

    private static BalanceCheck check(long sum, Difference... differences) {
        return new BalanceCheck(sum, Map.of(), 2, List.of(differences));
    }
}
