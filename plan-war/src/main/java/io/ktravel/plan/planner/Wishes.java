package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a traveller asks for.
 *
 * @param destination id of a destination of the catalogue, for example {@code busan}
 * @param endDate the last day, at least {@code startDate} and at most {@value #MAX_DAYS} days with it
 * @param groupSize people, 1 to {@value #MAX_GROUP}
 * @param budget for the whole group and the whole trip; without one the plan is of the middle price range
 * @param details free text
 * @param understood how the free text was understood; without it the built-in reader reads it
 * @param interests tags of the catalogue's vocabulary; unknown ones are not used
 * @param favoured ids of places, restaurants and stays that are rather to be in the plan, with a weight of 1 to 100; at
 *     most 200, unknown ones are not used
 * @param locale Korean, or else English, for titles and names
 * @param keeping what of a plan is to stay as it is
 */
public record Wishes(
        String destination,
        LocalDate startDate,
        LocalDate endDate,
        int groupSize,
        @Nullable Money budget,
        @Nullable String details,
        Set<String> interests,
        Locale locale,
        Map<String, Integer> favoured,
        @Nullable Understood understood,
        Keeping keeping) {
    public static final int MAX_DAYS = 14;
    public static final int MAX_GROUP = 50;

    /** @throws IllegalArgumentException dates or group size out of range */
    public Wishes(
            String destination,
            LocalDate startDate,
            LocalDate endDate,
            int groupSize,
            @Nullable Money budget,
            @Nullable String details,
            Set<String> interests,
            Locale locale,
            @Nullable Map<String, Integer> favoured,
            @Nullable Understood understood,
            @Nullable Keeping keeping) {
        this.destination = destination;
        this.startDate = startDate;
        this.endDate = endDate;
        this.groupSize = groupSize;
        this.budget = budget;
        this.details = details;
        this.interests = Set.copyOf(interests);
        this.locale = locale;
        // Absent from what was stored before there were any.
        this.favoured = favoured == null ? Map.of() : Map.copyOf(favoured);
        this.understood = understood;
        this.keeping = keeping == null ? Keeping.nothing() : keeping;
        long days = ChronoUnit.DAYS.between(startDate, endDate) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("a trip has 1 to " + MAX_DAYS + " days, not " + days);
        }
        if (groupSize < 1 || groupSize > MAX_GROUP) {
            throw new IllegalArgumentException("a group has 1 to " + MAX_GROUP + " people, not " + groupSize);
        }
    }

    /** Favouring nothing. */
    public Wishes(
            String destination,
            LocalDate startDate,
            LocalDate endDate,
            int groupSize,
            @Nullable Money budget,
            @Nullable String details,
            Set<String> interests,
            Locale locale) {
        this(destination, startDate, endDate, groupSize, budget, details, interests, locale, Map.of(), null, null);
    }

    /** The same wishes for other dates, people, money and words. */
    Wishes with(LocalDate start, LocalDate end, int people, @Nullable Money money, Understood words) {
        return new Wishes(destination, start, end, people, money, details, interests, locale, favoured, words, keeping);
    }

    /** The same wishes for a plan that is there already. */
    public Wishes with(Keeping kept) {
        return new Wishes(
                destination,
                startDate,
                endDate,
                groupSize,
                budget,
                details,
                interests,
                locale,
                favoured,
                understood,
                kept);
    }

    public Wishes withBudget(@Nullable Money money) {
        return new Wishes(
                destination,
                startDate,
                endDate,
                groupSize,
                money,
                details,
                interests,
                locale,
                favoured,
                understood,
                keeping);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(startDate, endDate) + 1;
    }
}
