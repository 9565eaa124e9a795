package io.ktravel.member.signin;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import org.jspecify.annotations.Nullable;

/** The parameters with which a provider sends the browser back (RFC 6749, 4.1.2). */
public record CallbackAnswer(
        @Nullable String state,
        @Nullable String code,
        @Nullable String error) {
    void refuseError(String provider) {
        if (error == null) {
            return;
        }
        throw switch (error) {
            case "access_denied" -> new RuleBroken(MemberProblem.SIGN_IN_CANCELLED);
            case "server_error", "temporarily_unavailable" ->
                new RuleBroken(MemberProblem.PROVIDER_UNAVAILABLE, provider).retryAfter(5);
            default -> new RuleBroken(MemberProblem.SIGN_IN_REJECTED);
        };
    }

    String requireCode() {
        if (code == null || code.isBlank()) {
            throw new RuleBroken(MemberProblem.SIGN_IN_REJECTED);
        }
        return code;
    }
}
