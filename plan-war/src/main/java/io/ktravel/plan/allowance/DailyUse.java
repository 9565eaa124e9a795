package io.ktravel.plan.allowance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of something was used on one day (UTC), by a member or by everybody together. */
@Entity
@Table(name = "daily_use")
public class DailyUse {
    @Id
    private String id;

    /** Of what, and whose: the same every day. */
    private String subject;

    @Column(name = "member_id")
    private @Nullable String memberId;

    @Column(name = "use_day")
    private LocalDate day;

    private int uses;

    protected DailyUse() {}

    DailyUse(Allowance allowance, LocalDate day) {
        this.id = id(allowance, day);
        this.subject = allowance.subject();
        this.memberId = allowance.memberId();
        this.day = day;
    }

    DailyUse used(int amount) {
        uses += amount;
        return this;
    }

    static String id(Allowance allowance, LocalDate day) {
        return allowance.subject() + " " + day;
    }
}
