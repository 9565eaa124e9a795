package io.ktravel.plan.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How often the planner filled a plan for a member on one day (UTC). */
@Entity
@Table(name = "assist_use")
public class AssistUse {
    @Id
    private String id;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "use_day")
    private LocalDate day;

    private int uses;

    protected AssistUse() {}

    AssistUse(String memberId, LocalDate day) {
        this.id = id(memberId, day);
        this.memberId = memberId;
        this.day = day;
    }

    AssistUse used() {
        uses++;
        return this;
    }

    static String id(String memberId, LocalDate day) {
        return memberId + " " + day;
    }
}
