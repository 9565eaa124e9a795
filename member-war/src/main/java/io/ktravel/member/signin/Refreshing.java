package io.ktravel.member.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps browsers signed in by values that work once. Says no by an empty result and not by an exception: the end of a
 * stolen family must commit.
 */
@ApplicationScoped
@Transactional
public class Refreshing {
    private static final Logger LOG = Logger.getLogger(Refreshing.class.getName());

    @Inject
    RefreshFamilies families;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.refresh-token.days", defaultValue = "30")
    int days;

    /** The first value of a new family. */
    public String begin(String memberId) {
        families.removeExpired(memberId, clock.instant());
        RefreshFamily family = new RefreshFamily(memberId);
        String value = family.next(clock.instant().plus(life()));
        families.add(family);
        return value;
    }

    public Duration life() {
        return Duration.ofDays(days);
    }

    /** An access token and the next value; empty, and the family ended, for a value that is not the newest. */
    public Optional<Refreshed> refresh(String value) {
        return families.locked(value).flatMap(family -> refresh(family, value));
    }

    public record Refreshed(AccessToken accessToken, String refreshValue) {}

    private Optional<Refreshed> refresh(RefreshFamily family, String value) {
        Instant now = clock.instant();
        if (family.isExpired(now) || !family.isNewest(value)) {
            LOG.log(Level.WARNING, "A refresh value of member {0} was used twice or has expired", family.memberId());
            families.remove(family);
            return Optional.empty();
        }
        return Optional.of(new Refreshed(accessTokens.forMember(family.memberId()), family.next(now.plus(life()))));
    }

    /** Signs out the browser that holds this value. */
    public void end(String value) {
        families.locked(value).ifPresent(families::remove);
    }
}
