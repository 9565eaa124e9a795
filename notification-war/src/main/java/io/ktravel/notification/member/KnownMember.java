package io.ktravel.notification.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member as the event with the highest version told it; of one who is gone only the id stays. */
@Entity
@Table(name = "known_member")
public class KnownMember {
    @Id
    @Column(name = "member_id")
    private String memberId;

    private @Nullable String nickname;

    private boolean ended;

    /** Not a lock of this row: the version that the event carried. */
    @Column(name = "told_version")
    private long toldVersion;

    protected KnownMember() {}

    KnownMember(String memberId) {
        this.memberId = memberId;
        this.toldVersion = -1;
    }

    void told(@Nullable String name, long version) {
        if (!ended && version > toldVersion) {
            nickname = name;
            toldVersion = version;
        }
    }

    void end() {
        nickname = null;
        ended = true;
    }

    public String memberId() {
        return memberId;
    }

    public @Nullable String nickname() {
        return nickname;
    }
}
