package io.ktravel.member.signin;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a browser goes after sign-in: only within this site, so that nobody can send it elsewhere by a link to us. */
final class ReturnTo {
    private static final int MAX_LENGTH = 1000;

    private ReturnTo() {}

    /**
     * @param path null and empty mean {@code /}
     * @throws RuleBroken 400 unless it is a path of this origin, with or without query and fragment
     */
    static String require(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return "/";
        }
        if (path.length() > MAX_LENGTH || !path.matches("/(?![/\\\\]).*") || !isRelative(path)) {
            throw RuleBroken.invalid("returnTo", MemberProblem.text("return-to"));
        }
        return path;
    }

    /** URI refuses blanks, control characters and backslashes, which browsers read in ways of their own. */
    private static boolean isRelative(String path) {
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
