package io.ktravel.member.signin;

import io.ktravel.member.OneLine;
import io.ktravel.member.profile.Member;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The name that a member starts with. */
final class Nicknames {
    private Nicknames() {}

    /** The provider's word as far as it is a nickname, or a friendly one in the member's language. */
    static String first(@Nullable String claimed, Locale locale) {
        String cleaned = claimed == null ? "" : OneLine.cleaned(claimed, Member.MAX_NICKNAME);
        return cleaned.isEmpty() ? generated(locale) : cleaned;
    }

    private static String generated(Locale locale) {
        int number = ThreadLocalRandom.current().nextInt(1000, 10_000);
        return (locale.getLanguage().equals("ko") ? "여행자 " : "Traveller ") + number;
    }
}
