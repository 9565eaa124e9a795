package io.ktravel.member.profile;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.OneLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a member may choose about themselves.
 *
 * @param nickname 1–30 code points on one line
 * @param avatar an https address of at most 500 characters
 * @param locale {@code ko} or {@code en}
 */
public record Profile(String nickname, @Nullable String avatar, String locale) {
    private static final int MAX_AVATAR = 500;
    private static final Set<String> LOCALES = Set.of("ko", "en");

    /** @throws RuleBroken 400 naming the field that breaks a rule */
    public Profile {
        nickname = OneLine.require("nickname", nickname, Member.MAX_NICKNAME);
        if (avatar != null && !isHttps(avatar)) {
            throw RuleBroken.invalid("avatar", MemberProblem.text("avatar-address", MAX_AVATAR));
        }
        if (!LOCALES.contains(locale)) {
            throw RuleBroken.invalid("locale", MemberProblem.text("locale-choice"));
        }
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= MAX_AVATAR
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && address.chars().allMatch(c -> c > ' ' && c < 127);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
