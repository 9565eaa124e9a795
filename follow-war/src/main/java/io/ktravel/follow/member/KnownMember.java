package io.ktravel.follow.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member as the event with the highest version told it. One who is gone has no row: the erasure's stays instead. */
@Entity
@Table(name = "known_member")
public class KnownMember {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private @Nullable String nickname;

    private @Nullable String avatar;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected KnownMember() {}

    KnownMember(String memberId) {
        this.memberId = memberId;
        this.toldVersion = -1;
    }

    void told(@Nullable String newNickname, @Nullable String newAvatar, long version) {
        if (version > toldVersion) {
            nickname = newNickname;
            avatar = newAvatar;
            toldVersion = version;
        }
    }

    public String memberId() {
        return memberId;
    }

    public @Nullable String nickname() {
        return nickname;
    }

    public @Nullable String avatar() {
        return avatar;
    }
}
