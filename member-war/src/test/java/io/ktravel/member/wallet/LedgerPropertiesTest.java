package io.ktravel.member.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.RuleBroken;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes, in whatever order, however often: the ledger stays whole. */
class LedgerPropertiesTest {
    private static final List<String> MEMBERS = List.of("dana", "minsu");

    record Step(String what, String member, String recommendation, int tokens) {
        void take(Bank bank) {
            try {
                switch (what) {
                    case "spend" -> bank.spending.spend(member, recommendation);
                    case "give back" -> bank.spending.giveBack(member, recommendation);
                    case "settle" -> bank.spending.settle(member, recommendation);
                    default -> bank.adjusting.adjust(Ids.next(), member, tokens, "why");
                }
            } catch (RuleBroken refused) {
                // A refusal is a fine answer; what counts is the ledger after it.
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of("spend", "spend", "spend", "give back", "settle", "adjust"),
                        Arbitraries.of(MEMBERS),
                        Arbitraries.of("r1", "r2", "r3", "r4", "r5", "r6"),
                        Arbitraries.integers().between(-3, 3).filter(tokens -> tokens != 0))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void the_ledger_is_whole_after_every_step(@ForAll("steps") List<Step> steps) {
        Bank bank = new Bank();
        MEMBERS.forEach(bank.opening::open);
        for (Step step : steps) {
            step.take(bank);
            assertThat(accounts(bank).mapToLong(bank::sumOf).sum()).isZero();
            MEMBERS.forEach(member -> assertWhole(bank, member));
        }
        assertThat(bank.transfers).extracting(Transfer::id).doesNotHaveDuplicates();
        transfersByRecommendation(bank, TransferKind.SPEND)
                .forEach(count -> assertThat(count).isOne());
        transfersByRecommendation(bank, TransferKind.REFUND)
                .forEach(count -> assertThat(count).isOne());
    }

    private static Stream<String> accounts(Bank bank) {
        return bank.transfers.stream()
                .flatMap(transfer -> Stream.of(transfer.debitAccount(), transfer.creditAccount()))
                .distinct();
    }

    private static void assertWhole(Bank bank, String member) {
        Wallet wallet = bank.wallets.get(member);
        assertThat(wallet.balance()).isNotNegative().isEqualTo(bank.sumOf(wallet.account()));
        assertThat(wallet.reserved())
                .isEqualTo(bank.spends.values().stream()
                        .filter(spend -> spend.isOf(member) && spend.state() == SpendState.RESERVED)
                        .count());
        List<Long> numbers = bank.transfers.stream()
                .filter(transfer -> transfer.memberId().equals(member))
                .map(Transfer::number)
                .toList();
        assertThat(numbers)
                .isEqualTo(Stream.iterate(1L, n -> n + 1).limit(numbers.size()).toList());
    }

    private static Stream<Long> transfersByRecommendation(Bank bank, TransferKind kind) {
        return bank.transfers.stream()
                .filter(transfer -> transfer.kind() == kind)
                .collect(Collectors.groupingBy(Transfer::reference, Collectors.counting()))
                .values()
                .stream();
    }
}
