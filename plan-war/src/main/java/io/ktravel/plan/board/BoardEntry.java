package io.ktravel.plan.board;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A plan that everybody may see, as it is searched and sorted. There exactly while it may be seen: written and deleted in
 * the transaction of the plan's own change.
 */
@Entity
@Table(name = "board_entry")
public class BoardEntry {
    /** As the database orders them. */
    static final Comparator<BoardEntry> IN_FASHION = Comparator.comparingInt((BoardEntry entry) -> entry.authorLevel)
            .thenComparingDouble(entry -> entry.trend)
            .reversed();

    private static final double MONTH_HOURS = 30 * 24;

    @Id
    @Column(name = "plan_id")
    private String planId;

    @Column(name = "owner_id")
    private String ownerId;

    @Column(name = "shared_at")
    private Instant sharedAt;

    @Column(name = "shared_seconds")
    private long sharedSeconds;

    /** Of a destination of the catalogue its id, of any other place its name as {@link Words}. */
    @Column(name = "location_key")
    private String locationKey;

    /** Year × 100 + month of the first day. */
    @Column(name = "start_month")
    private @Nullable Integer startMonth;

    private @Nullable Integer days;

    /** For each traveller, rounded up; null when there is none, or not in won. */
    @Column(name = "won_each")
    private @Nullable Long wonEach;

    @Column(name = "group_size")
    private int groupSize;

    private String words;

    private int hearts;

    @Column(name = "author_level")
    private int authorLevel;

    @Column(name = "author_weight")
    private double authorWeight;

    /** Computed by the database, because hearts come at any time. */
    private double trend;

    protected BoardEntry() {}

    BoardEntry(Plan plan, Instant shared, String location, String searched, int hearts, int authorLevel) {
        this.planId = plan.id();
        this.ownerId = plan.ownerId();
        this.hearts = hearts;
        this.authorLevel = authorLevel;
        this.authorWeight = Trend.weight(authorLevel);
        write(plan, shared, location, searched);
    }

    /** What the plan says now; hearts and followers stay. */
    final void write(Plan plan, Instant shared, String location, String searched) {
        PlanContent content = plan.content();
        LocalDate start = content.startDate();
        sharedAt = shared;
        sharedSeconds = shared.getEpochSecond();
        locationKey = location;
        startMonth = start == null ? null : start.getYear() * 100 + start.getMonthValue();
        days = start == null || content.endDate() == null
                ? null
                : (int) ChronoUnit.DAYS.between(start, content.endDate()) + 1;
        wonEach = wonEach(content.budget(), content.groupSize());
        groupSize = content.groupSize();
        words = searched;
    }

    private static @Nullable Long wonEach(@Nullable Money budget, int people) {
        if (budget == null || !budget.currency().equals(Money.WON)) {
            return null;
        }
        return budget.amount()
                .divide(BigDecimal.valueOf(people), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    Fashionable fashionable(Plan plan, Instant now) {
        double months = Math.max(0, Duration.between(sharedAt, now).toHours()) / MONTH_HOURS;
        double weight = (1 + authorWeight) * (1 + hearts) * Math.pow(0.5, months);
        return new Fashionable(plan, weight, (long) authorWeight);
    }

    String planId() {
        return planId;
    }

    Instant sharedAt() {
        return sharedAt;
    }

    int hearts() {
        return hearts;
    }

    double trend() {
        return trend;
    }
}
