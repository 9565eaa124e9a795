package io.ktravel.notification.member;

/** Members as events made them known. */
public final class Members {
    private Members() {}

    public static KnownMember named(String memberId, String nickname) {
        KnownMember known = new KnownMember(memberId);
        known.told(nickname, 1);
        return known;
    }
}
