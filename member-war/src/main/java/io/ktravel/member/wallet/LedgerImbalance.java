package io.ktravel.member.wallet;

import io.ktravel.chassis.metric.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The audit as a number. It reads the whole ledger, so it is made seldom. */
@ApplicationScoped
public class LedgerImbalance implements Sample {
    private static final Duration PERIOD = Duration.ofMinutes(10);

    @Inject
    Auditing auditing;

    @Override
    public String name() {
        return "ktravel_ledger_imbalance_tokens";
    }

    @Override
    public String description() {
        return "Tokens by which the ledger, or wallets and their transfers, disagree; 0 in a sound ledger";
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public double read() {
        return auditing.check().imbalance();
    }
}
