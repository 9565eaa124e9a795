package io.ktravel.member.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person as one provider knows them. Leads to one member; two identities never become one by a like e-mail address. */
@Entity
@Table(name = "external_identity")
public class Identity {
    /** {@code provider:subject}. */
    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Identity() {}

    Identity(String id, String memberId, Instant createdAt) {
        this.id = id;
        this.memberId = memberId;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String memberId() {
        return memberId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
