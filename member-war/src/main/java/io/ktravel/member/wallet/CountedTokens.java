package io.ktravel.member.wallet;

import io.ktravel.chassis.metric.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Tag;

/** Counts the tokens that came to members and went from them, once the transfer is committed. */
@ApplicationScoped
public class CountedTokens {
    @Inject
    Meters meters;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Transfer transfer) {
        meters.count(
                "ktravel_tokens",
                "Tokens that came to members (in) and went from them (out)",
                transfer.tokens(),
                new Tag("kind", transfer.kind().name()),
                new Tag("direction", transfer.signedTokens() > 0 ? "in" : "out"));
    }
}
