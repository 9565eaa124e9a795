package io.ktravel.member.signin;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of the person who signed in.
 *
 * @param subject the provider's own id of the person, 1–255 characters; the only thing that a person is known by
 */
public record ExternalProfile(
        String provider,
        String subject,
        @Nullable String name,
        @Nullable String email) {
    private static final int MAX_SUBJECT = 255;
    private static final int MAX_EMAIL = 320;

    /** @throws RuleBroken 400 when the subject cannot be one */
    public ExternalProfile {
        if (subject.isBlank() || subject.length() > MAX_SUBJECT || !OneLine.isPlain(subject)) {
            throw new RuleBroken(MemberProblem.SIGN_IN_REJECTED);
        }
        if (email != null && (email.length() > MAX_EMAIL || !OneLine.isPlain(email))) {
            email = null;
        }
    }

    /** Such as {@code google:1093…}; the form of {@code ktravel.admins}. */
    String identityId() {
        return provider + ":" + subject;
    }
}
