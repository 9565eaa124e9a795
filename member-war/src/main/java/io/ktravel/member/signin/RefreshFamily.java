package io.ktravel.member.signin;

import io.ktravel.chassis.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The refresh values of one sign-in in one browser, of which only the newest is good. A value is
 * {@code <family>.<256 random bits>}, and only its hash is kept. Whoever brings an older value of the family has
 * copied it, or was robbed of it: the family ends then, because nobody can tell which of the two it is.
 */
@Entity
@Table(name = "refresh_family")
public class RefreshFamily {
    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "value_hash")
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected RefreshFamily() {}

    RefreshFamily(String memberId) {
        this.id = Ids.next();
        this.memberId = memberId;
        this.hash = "";
        this.expiresAt = Instant.EPOCH;
    }

    /** The family that a value belongs to. */
    static String familyOf(String value) {
        return value.substring(0, Math.max(0, value.indexOf('.')));
    }

    /** Makes a new value, which ends the one before it. */
    String next(Instant validUntil) {
        String value = id + "." + Secrets.next();
        hash = Secrets.hash(value);
        expiresAt = validUntil;
        return value;
    }

    boolean isNewest(String value) {
        return Secrets.areEqual(hash, Secrets.hash(value));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String memberId() {
        return memberId;
    }
}
