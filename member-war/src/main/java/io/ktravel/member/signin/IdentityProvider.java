package io.ktravel.member.signin;

import io.ktravel.chassis.problem.RuleBroken;
import java.net.URI;

/** Somebody whom we trust to know who a person is. */
interface IdentityProvider {
    /** As in the path of the sign-in, and in front of the subjects that it knows. */
    String name();

    /** Whether this installation is registered with it. */
    boolean isOffered();

    /**
     * Where the browser is sent to sign in.
     *
     * @throws RuleBroken 503 when the provider cannot be reached
     */
    URI authorizationUri(Attempt attempt, URI redirectUri);

    /**
     * Exchanges the code for the person's profile.
     *
     * @throws RuleBroken 400 when the answer cannot be trusted, 503 when there is none
     */
    ExternalProfile identify(Attempt attempt, String code, URI redirectUri);
}
