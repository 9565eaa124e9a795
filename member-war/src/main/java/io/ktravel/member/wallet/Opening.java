package io.ktravel.member.wallet;

import io.ktravel.chassis.event.Outbox;
import io.ktravel.member.profile.MemberDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A wallet comes with its member, holding the welcome tokens, and closes when the member is erased. */
@ApplicationScoped
@Transactional
public class Opening {
    @Inject
    Wallets wallets;

    @Inject
    Transfers transfers;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** 0 or more. */
    @Inject
    @ConfigProperty(name = "ktravel.welcome-tokens", defaultValue = "3")
    long welcomeTokens;

    public void open(String memberId) {
        Wallet wallet = new Wallet(memberId);
        wallets.add(wallet);
        if (welcomeTokens > 0) {
            Transfer welcome = wallet.welcome(welcomeTokens, clock.instant());
            transfers.add(welcome);
            outbox.append(TokenIncreased.by(welcome));
        }
    }

    void close(@Observes MemberDeleted deleted) {
        wallets.locked(deleted.memberId()).ifPresent(Wallet::close);
    }
}
