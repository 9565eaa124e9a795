package io.ktravel.chassis.identity;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Languages;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who the access token of this request stands for. */
@RequestScoped
public class Caller {
    @Inject
    JsonWebToken accessToken;

    @Inject
    HttpServletRequest http;

    /** Claim {@code sub}: a member's id, or the name of the calling context. */
    public String id() {
        String subject = accessToken.getSubject();
        if (subject == null) {
            throw new RuleBroken(CommonProblem.UNAUTHENTICATED);
        }
        return subject;
    }

    /** The language of the answer, by {@code Accept-Language}. */
    public Locale language() {
        return Languages.preferred(http.getHeader("Accept-Language"));
    }

    /** @throws RuleBroken 403 unless that context calls; for what is one context's alone among the services */
    public void requireContext(String context) {
        if (!id().equals(context)) {
            throw new RuleBroken(CommonProblem.FORBIDDEN);
        }
    }

    public boolean isAdmin() {
        Set<String> groups = accessToken.getGroups();
        return groups != null && groups.contains(Roles.ADMIN);
    }
}
