package io.ktravel.member.wallet;

import io.ktravel.chassis.metric.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The audit as a number. It goes round all wallets, some at a time, so that its cost does not grow with them; a ledger of
 * a few thousand is read whole each time. A transfer is one row with both of its accounts, so that the sum over all
 * accounts cannot be other than 0, and is left to {@link Auditing#check}.
 */
@ApplicationScoped
public class LedgerImbalance implements Sample {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    @Inject
    Auditing auditing;

    private String last = "";
    private long found;
    private long foundInLastRound;

    @Override
    public String name() {
        return "ktravel_ledger_imbalance_tokens";
    }

    @Override
    public String description() {
        return "Tokens by which wallets and their transfers disagree, in the last round over all of them; 0 in a sound ledger";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public synchronized double read() {
        AuditedWallets some = auditing.next(last, Auditing.WALLETS);
        found += some.tokens();
        if (some.last() == null) {
            foundInLastRound = found;
            found = 0;
            last = "";
        } else {
            last = some.last();
        }
        return Math.max(foundInLastRound, found);
    }
}
