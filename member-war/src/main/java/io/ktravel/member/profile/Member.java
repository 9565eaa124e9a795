package io.ktravel.member.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in person. Made at the first sign-in, changed by nobody but the member, erased when they ask for it: then
 * the row is gone, and nothing but their id is left in the ledger.
 */
@Entity
@Table(name = "member")
public class Member {
    public static final int MAX_NICKNAME = 30;
    private static final long FIRST_VERSION = 1;

    @Id
    private String id;

    private String nickname;

    @Column(name = "avatar")
    private @Nullable String avatar;

    /** {@code ko} or {@code en}. */
    private String locale;

    private @Nullable String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Member() {}

    /** @param email as the provider told it; shown to the member alone, and never used to find anybody */
    public Member(String id, Profile profile, @Nullable String email, Instant createdAt) {
        this.id = id;
        this.nickname = profile.nickname();
        this.avatar = profile.avatar();
        this.locale = profile.locale();
        this.email = email;
        this.createdAt = createdAt;
    }

    public MemberCreated created() {
        return new MemberCreated(id, FIRST_VERSION, nickname, avatar, locale);
    }

    /** Returns what happened, or nothing when the profile is as it was. */
    Optional<MemberUpdated> update(Profile profile) {
        if (profile.equals(profile())) {
            return Optional.empty();
        }
        nickname = Objects.requireNonNull(profile.nickname());
        avatar = profile.avatar();
        locale = profile.locale();
        return Optional.of(new MemberUpdated(id, version + 1, nickname, avatar, locale));
    }

    MemberDeleted erased() {
        return new MemberDeleted(id, version + 1);
    }

    public Profile profile() {
        return new Profile(nickname, avatar, locale);
    }

    public String id() {
        return id;
    }

    public @Nullable String email() {
        return email;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
