package io.ktravel.member.signin;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The authorization code flow (RFC 6749 with PKCE, OpenID Connect with nonce), the same for every provider. Not
 * transactional itself, because it waits for the provider; {@link SigningUp} and {@link Refreshing} are.
 */
@ApplicationScoped
public class SigningIn {
    private static final Logger LOG = Logger.getLogger(SigningIn.class.getName());

    @Inject
    Instance<IdentityProvider> providers;

    @Inject
    AttemptSeal seal;

    @Inject
    SigningUp signingUp;

    @Inject
    Refreshing refreshing;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.public-origin", defaultValue = "http://localhost:9080")
    URI publicOrigin;

    /** @throws RuleBroken 404 for a provider that is not offered, 400 for a path elsewhere, 503 without the provider */
    public Begun begin(String providerName, @Nullable String returnTo) {
        IdentityProvider provider = require(providerName);
        Attempt attempt = Attempt.begin(providerName, ReturnTo.require(returnTo), clock.instant());
        return new Begun(attempt, seal.seal(attempt), provider.authorizationUri(attempt, callback(providerName)));
    }

    /** @param sealed for the browser to keep until the provider sends it back */
    public record Begun(Attempt attempt, String sealed, URI authorizationUri) {}

    /**
     * Finishes what this browser began, and signs up on the first time.
     *
     * @throws RuleBroken 400 unless state, code and the provider's word hold, 503 without the provider
     */
    public SignedIn finish(String providerName, CallbackAnswer answer, @Nullable String sealed, Locale locale) {
        IdentityProvider provider = require(providerName);
        Attempt attempt = attempt(providerName, answer, sealed);
        answer.refuseError(providerName);
        ExternalProfile person = provider.identify(attempt, answer.requireCode(), callback(providerName));
        String refreshValue = refreshing.begin(memberFor(person, locale));
        return new SignedIn(refreshValue, URI.create(publicOrigin + attempt.returnTo()));
    }

    /** @param refreshValue the first of a new family */
    public record SignedIn(String refreshValue, URI returnTo) {}

    private Attempt attempt(String provider, CallbackAnswer answer, @Nullable String sealed) {
        String state = answer.state();
        if (state == null || sealed == null) {
            throw new RuleBroken(MemberProblem.SIGN_IN_REJECTED);
        }
        return seal.open(sealed)
                .filter(attempt -> attempt.isFor(provider, state, clock.instant()))
                .orElseThrow(() -> new RuleBroken(MemberProblem.SIGN_IN_REJECTED));
    }

    /** Of two first sign-ins at the same time one makes the member, the other one finds it. */
    private String memberFor(ExternalProfile person, Locale locale) {
        try {
            return signingUp.memberFor(person, locale);
        } catch (RuleBroken rule) {
            throw rule;
        } catch (RuntimeException collision) {
            LOG.log(Level.FINE, "Looking again after a failed sign-up", collision);
            return signingUp.memberFor(person, locale);
        }
    }

    private IdentityProvider require(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name) && provider.isOffered())
                .findFirst()
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    private URI callback(String provider) {
        return URI.create(publicOrigin + "/api/member/v1/sign-in/" + provider + "/callback");
    }
}
