package io.ktravel.endtoend;

import java.util.Set;

/** Whom an operation is for. What is not named here is for members, and about one of them it is for that one alone. */
enum Door {
    /** Needs no token: signing in, and what payment providers send. */
    EVERYBODY,
    MEMBERS,
    /** Also about somebody else, or their own heart, which is gone afterwards whatever was there. */
    MEMBERS_ABOUT_ANYBODY,
    ADMINS,
    /** Other contexts, past the ingress, under a service token. */
    CONTEXTS;

    private static final Set<String> FOR_EVERYBODY = Set.of(
            "POST member /v1/access-tokens",
            "DELETE member /v1/access-tokens",
            "GET member /v1/jwks",
            "POST member /v1/payment-webhooks/{provider}",
            "GET member /v1/sign-in/{provider}",
            "GET member /v1/sign-in/{provider}/callback");

    private static final Set<String> ABOUT_ANYBODY = Set.of(
            "GET member /v1/members/{id}",
            "GET follow /v1/members/{id}/counts",
            "PUT follow /v1/following/{memberId}",
            "DELETE follow /v1/following/{memberId}",
            "DELETE plan /v1/plans/{id}/heart",
            "GET plan /v1/destinations/{id}/places");

    /** Those of everybody's that answer with success to somebody without a token: the keys, and signing out. */
    private static final Set<String> HARMLESS = Set.of("GET member /v1/jwks", "DELETE member /v1/access-tokens");

    static Door of(Operation operation) {
        if (operation.template().startsWith("/v1/internal/")) {
            return CONTEXTS;
        }
        if (operation.template().startsWith("/v1/admin/")) {
            return ADMINS;
        }
        if (FOR_EVERYBODY.contains(operation.toString())) {
            return EVERYBODY;
        }
        return ABOUT_ANYBODY.contains(operation.toString()) ? MEMBERS_ABOUT_ANYBODY : MEMBERS;
    }

    static boolean isHarmless(Operation operation) {
        return HARMLESS.contains(operation.toString());
    }
}
