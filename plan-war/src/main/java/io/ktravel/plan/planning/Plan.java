package io.ktravel.plan.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planner.Rules;
import io.ktravel.plan.wish.Understood;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A travel plan. It begins private, is checked against every rule whenever it is written, and is its owner's alone to
 * change. Its owner may share it and take it back, any number of times; an administrator may take it down, and then it is
 * as good as private until it is restored. How it came to be never changes.
 */
@Entity
@Table(name = "plan")
public class Plan {
    @Id
    private String id;

    @Column(name = "owner_id")
    private String ownerId;

    private String title;
    private String location;

    @Column(name = "start_date")
    private @Nullable LocalDate startDate;

    @Column(name = "end_date")
    private @Nullable LocalDate endDate;

    @Column(name = "budget_amount")
    private @Nullable BigDecimal budgetAmount;

    @Column(name = "budget_currency")
    private @Nullable String budgetCurrency;

    @Column(name = "group_size")
    private int groupSize;

    private @Nullable String details;

    /** JSON: how the details were understood; absent from plans that were last written before it was kept. */
    private @Nullable String understood;

    /** JSON, as are checks and origin: they are read and written whole. */
    private String itinerary;

    private String checks;

    private String origin;

    @Transient
    private @Nullable Document<Itinerary> readItinerary;

    @Transient
    private @Nullable Document<List<Check>> readChecks;

    @Transient
    private @Nullable Document<Origin> readOrigin;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    @Column(name = "taken_down_at")
    private @Nullable Instant takenDownAt;

    /** Counted by the hearts themselves, past this object: they are no change of the plan. */
    @Column(updatable = false)
    private int hearts;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Plan() {}

    /** @param understood how its details were understood */
    public Plan(
            String id,
            String ownerId,
            PlanContent content,
            Origin origin,
            Understood understood,
            Catalogue catalogue,
            Instant now) {
        this(id, ownerId, content, origin, understood, Rules.check(content.facts(understood), catalogue), now);
    }

    /** @param checks of every rule, as they are for this content and these words */
    public Plan(
            String id,
            String ownerId,
            PlanContent content,
            Origin origin,
            Understood understood,
            List<Check> checks,
            Instant now) {
        this.id = id;
        this.ownerId = ownerId;
        this.readOrigin = Document.written(origin);
        this.origin = readOrigin.json();
        this.visibility = Visibility.PRIVATE;
        this.createdAt = now;
        write(content, understood, checks, now);
    }

    /** Its details are read by the built-in reader. */
    public Plan(String id, String ownerId, PlanContent content, Origin origin, Catalogue catalogue, Instant now) {
        this(id, ownerId, content, origin, content.read(catalogue), catalogue, now);
    }

    /** What tells others that this plan is new; it has version 1 then. */
    public PlanCreated created() {
        return new PlanCreated(state(1));
    }

    PlanUpdated update(PlanContent content, Catalogue catalogue, Instant now) {
        boolean sameWords = content.location().equals(location) && Objects.equals(content.details(), details);
        Understood words = sameWords ? understood(catalogue) : content.read(catalogue);
        write(content, words, Rules.check(content.facts(words), catalogue), later(now));
        return new PlanUpdated(state(version + 1));
    }

    /**
     * Nothing happens to one that is shared already.
     *
     * @throws RuleBroken 403 {@code taken-down}
     */
    Optional<PlanShared> share(Instant now) {
        if (takenDownAt != null) {
            throw new RuleBroken(PlanProblem.TAKEN_DOWN);
        }
        if (visibility == Visibility.SHARED) {
            return Optional.empty();
        }
        visibility = Visibility.SHARED;
        sharedAt = now;
        updatedAt = later(now);
        return Optional.of(new PlanShared(state(version + 1)));
    }

    /** Nothing is told of one that nobody else saw. */
    Optional<PlanUnshared> unshare(Instant now) {
        boolean wasVisible = isVisibleToAll();
        if (visibility == Visibility.SHARED) {
            visibility = Visibility.PRIVATE;
            sharedAt = null;
            updatedAt = later(now);
        }
        return wasVisible ? Optional.of(new PlanUnshared(state(version + 1))) : Optional.empty();
    }

    Optional<PlanUnshared> takeDown(Instant now) {
        boolean wasVisible = isVisibleToAll();
        if (takenDownAt == null) {
            takenDownAt = now;
            updatedAt = later(now);
        }
        return wasVisible ? Optional.of(new PlanUnshared(state(version + 1))) : Optional.empty();
    }

    Optional<PlanShared> restore(Instant now) {
        if (takenDownAt == null) {
            return Optional.empty();
        }
        takenDownAt = null;
        updatedAt = later(now);
        return isVisibleToAll() ? Optional.of(new PlanShared(state(version + 1))) : Optional.empty();
    }

    public PlanDeleted deleted() {
        return new PlanDeleted(id, version + 1, ownerId);
    }

    private PlanState state(long atVersion) {
        boolean visible = isVisibleToAll();
        return new PlanState(
                id, atVersion, ownerId, visible ? Visibility.SHARED : Visibility.PRIVATE, visible ? sharedAt : null);
    }

    /** Always later than before, so that the same content again is a version of its own too. */
    private Instant later(Instant now) {
        return now.isAfter(updatedAt) ? now : updatedAt.plusMillis(1);
    }

    private void write(PlanContent content, Understood words, List<Check> ofRules, Instant now) {
        title = content.title();
        location = content.location();
        startDate = content.startDate();
        endDate = content.endDate();
        budgetAmount = content.budget() == null ? null : content.budget().amount();
        budgetCurrency = content.budget() == null ? null : content.budget().currency();
        groupSize = content.groupSize();
        details = content.details();
        understood = Json.write(words);
        readItinerary = Document.written(content.itinerary());
        itinerary = readItinerary.json();
        readChecks = Document.written(List.copyOf(ofRules));
        checks = readChecks.json();
        updatedAt = now;
    }

    /** What its details ask for. */
    public Understood understood(Catalogue catalogue) {
        return understood == null ? content().read(catalogue) : Json.read(understood, Understood.class);
    }

    public PlanContent content() {
        return new PlanContent(title, location, startDate, endDate, budget(), groupSize, details, itinerary());
    }

    private @Nullable Money budget() {
        return budgetAmount == null || budgetCurrency == null ? null : new Money(budgetAmount, budgetCurrency);
    }

    private Itinerary itinerary() {
        readItinerary = Document.read(readItinerary, itinerary, json -> Json.read(json, Itinerary.class));
        return readItinerary.value();
    }

    public List<Check> checks() {
        readChecks = Document.read(readChecks, checks, json -> Json.read(json, new TypeReference<>() {}));
        return readChecks.value();
    }

    public Origin origin() {
        readOrigin = Document.read(readOrigin, origin, json -> Json.read(json, Origin.class));
        return readOrigin.value();
    }

    public boolean isOwnedBy(String memberId) {
        return ownerId.equals(memberId);
    }

    public boolean isVisibleToAll() {
        return visibility == Visibility.SHARED && takenDownAt == null;
    }

    public boolean isVisibleTo(String memberId) {
        return isOwnedBy(memberId) || isVisibleToAll();
    }

    public boolean isTakenDown() {
        return takenDownAt != null;
    }

    /** When it was shared last; null unless it is. */
    public @Nullable Instant sharedAt() {
        return sharedAt;
    }

    public String id() {
        return id;
    }

    public String ownerId() {
        return ownerId;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** How many members like it. */
    public int hearts() {
        return hearts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long version() {
        return version;
    }
}
