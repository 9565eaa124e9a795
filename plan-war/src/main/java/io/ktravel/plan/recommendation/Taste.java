package io.ktravel.plan.recommendation;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.inspiration.Inspiration;
import io.ktravel.plan.inspiration.Weights;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a traveller's hearts say of a trip that they did not describe. Nothing of it is anybody's words: of the plans'
 * free text only words of the catalogue are used.
 *
 * @param hearted at least one plan, the newest heart first
 */
record Taste(List<Plan> hearted, Catalogue catalogue, Locale locale) {
    private static final int WEEKS_AHEAD = 2;
    private static final int NAMED = 5;
    private static final BigDecimal WON_STEP = BigDecimal.valueOf(1_000);

    /** Where most of them go, or else where the newest goes. */
    String location() {
        return most(contents().flatMap(content -> catalogue.area(content.location()).stream()))
                .map(area -> area.name(locale))
                .orElseGet(() -> hearted.get(0).content().location());
    }

    Inspiration inspiration(Area area) {
        Weights weights = new Weights(area);
        hearted.forEach(plan -> weights.add(plan, 1));
        return new Inspiration(
                hearted.stream().map(Plan::id).toList(),
                weights.favoured(),
                weights.interests(),
                List.of(Evidence.of("reasons.taste", hearted.size())));
    }

    /** The newest date among them that is still to come, or its next return in a later year. */
    LocalDate start(LocalDate today) {
        return contents()
                .flatMap(content -> Stream.ofNullable(content.startDate()))
                .findFirst()
                .map(start -> coming(start, today))
                .orElseGet(() -> today.plusWeeks(WEEKS_AHEAD));
    }

    private static LocalDate coming(LocalDate start, LocalDate today) {
        if (start.isAfter(today) && start.isBefore(today.plusYears(1))) {
            return start;
        }
        LocalDate thisYear = start.withYear(today.getYear());
        return thisYear.isAfter(today) ? thisYear : start.withYear(today.getYear() + 1);
    }

    int groupSize() {
        return most(contents().map(PlanContent::groupSize)).orElseThrow();
    }

    /** The middle of how long they are. */
    int days() {
        List<Long> days = contents()
                .filter(content -> content.startDate() != null && content.endDate() != null)
                .map(content -> ChronoUnit.DAYS.between(content.startDate(), content.endDate()) + 1)
                .sorted()
                .toList();
        return days.isEmpty() ? Inspiring.DAYS : (int) Math.min(Wishes.MAX_DAYS, days.get(days.size() / 2));
    }

    /** The middle of what they allow each traveller, for so many; null when none says it in that currency. */
    @Nullable
    Money budget(int people, String currency) {
        List<BigDecimal> each = contents()
                .filter(content ->
                        content.budget() != null && content.budget().currency().equals(currency))
                .map(Taste::each)
                .sorted()
                .toList();
        return each.isEmpty()
                ? null
                : Money.rounded(
                        each.get(each.size() / 2)
                                .multiply(BigDecimal.valueOf(people))
                                .divide(WON_STEP, 0, RoundingMode.UP)
                                .multiply(WON_STEP),
                        currency);
    }

    private static BigDecimal each(PlanContent content) {
        Money budget = content.budget();
        return budget == null
                ? BigDecimal.ZERO
                : budget.amount().divide(BigDecimal.valueOf(content.groupSize()), 2, RoundingMode.UP);
    }

    /** Names what most of them have in common, in the traveller's language. */
    String details(Inspiration inspiration) {
        String names = inspiration.favoured().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> row) -> -row.getValue())
                        .thenComparing(Map.Entry::getKey))
                .flatMap(row -> catalogue.entry(row.getKey()).stream())
                .limit(NAMED)
                .map(entry -> ((Entry) entry).name(locale))
                .collect(Collectors.joining(", "));
        Evidence words = names.isEmpty() ? Evidence.of("taste.details.none") : Evidence.of("taste.details", names);
        return words.render(locale);
    }

    private Stream<PlanContent> contents() {
        return hearted.stream().map(Plan::content);
    }

    /** What comes most often; of several the one that comes first. */
    private static <T> Optional<T> most(Stream<T> values) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        int most = counts.values().stream().flatMapToInt(IntStream::of).max().orElse(0);
        return counts.entrySet().stream()
                .filter(one -> one.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
