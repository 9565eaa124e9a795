package io.ktravel.member.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.member.probe.InMember;
import io.ktravel.member.probe.Visitors;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerImbalanceIT extends InMember {
    @Inject
    Visitors visitors;

    @Inject
    Auditing auditing;

    @Inject
    LedgerImbalance imbalance;

    private String dana;
    private long before;

    @BeforeEach
    void dana_has_more_than_the_ledger_says() {
        visitors.signUp();
        dana = visitors.signUp();
        visitors.signUp();
        before = visitors.balance(dana);
        visitors.setBalance(dana, before + 2);
    }

    @AfterEach
    void she_has_what_it_says() {
        visitors.setBalance(dana, before);
        assertThat(imbalance.read()).isZero();
    }

    @Test
    void the_tokens_that_are_too_many_are_told() {
        assertThat(imbalance.read()).isEqualTo(2);
    }

    @Test
    void a_round_in_small_steps_comes_by_every_wallet_once() {
        List<Difference> differences = new ArrayList<>();
        int steps = 0;
        for (String last = ""; last != null; steps++) {
            AuditedWallets some = auditing.next(last, 1);
            differences.addAll(some.differences());
            last = some.last();
        }
        assertThat(steps).isEqualTo(auditing.check().membersChecked() + 1);
        assertThat(differences).containsExactly(new Difference(dana, before + 2, before, 0, 0));
        assertThat(auditing.check().differences()).isEqualTo(differences);
    }

    @Test
    void accounts_add_up_to_the_same_however_few_transfers_a_statement_reads() {
        assertThat(auditing.accounts(1)).isEqualTo(auditing.accounts(Auditing.TRANSFERS));
        assertThat(auditing.accounts(2))
                .containsEntry("members", auditing.check().accounts().get("members"));
        assertThat(auditing.accounts(2).get("members")).isPositive();
    }
}
