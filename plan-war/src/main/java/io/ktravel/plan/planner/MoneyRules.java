package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the plan costs, and whether the group can pay it. */
final class MoneyRules {
    private MoneyRules() {}

    /** Each cost is the catalogue's price for the whole group; the evidence is the sum. */
    static Check costs(Timeline timeline) {
        Findings findings = new Findings("costs");
        PlaceRules.ifEmpty(timeline, findings);
        for (Visit visit : timeline.visits()) {
            cost(timeline, visit, findings);
        }
        Money total = total(timeline, findings);
        return total == null ? findings.orPass() : findings.orPass(total, count(timeline));
    }

    static Check budget(Timeline timeline) {
        Findings findings = new Findings("budget");
        Money budget = timeline.plan().budget();
        Money total = total(timeline, findings);
        if (budget == null) {
            findings.unknown("budget");
            return findings.orPass();
        }
        PlaceRules.ifEmpty(timeline, findings);
        if (total == null) {
            return findings.orPass();
        }
        boolean comparable = total.currency().equals(budget.currency());
        findings.failIf(!comparable, "currency", budget, total.currency());
        findings.failIf(comparable && total.exceeds(budget), "exceeded", total, budget);
        timeline.visits().stream()
                .filter(visit -> visit.item().cost() == null && !visit.is(ItemKind.NOTE))
                .forEach(visit -> findings.unknown("cost", visit.item().name()));
        return findings.orPass(total, budget);
    }

    /** The paid units of each night hold the whole group. */
    static Check rooms(Timeline timeline) {
        Findings findings = new Findings("rooms");
        Integer people = timeline.plan().groupSize();
        if (people == null) {
            findings.unknown("groupSize");
            return findings.orPass(0, 0);
        }
        int rooms = 0;
        for (Visit visit : timeline.of(ItemKind.STAY).toList()) {
            Money cost = visit.item().cost();
            if (visit.entry() instanceof Stay stay && cost != null) {
                rooms = Math.max(rooms, stay.rooms(people));
                boolean held = cost.currency().equals(stay.price().currency())
                        && !stay.price(people).exceeds(cost);
                findings.failIf(
                        !held, "tooFew", stay.rooms(people), visit.item().name(), people, visit.date());
            } else {
                findings.unknown("rooms", visit.item().name());
            }
        }
        PlaceRules.ifEmpty(timeline, findings);
        return findings.orPass(rooms, people);
    }

    private static void cost(Timeline timeline, Visit visit, Findings findings) {
        Money cost = visit.item().cost();
        Integer people = timeline.plan().groupSize();
        if (visit.is(ItemKind.NOTE)) {
            return;
        }
        if (people == null) {
            findings.unknown("groupSize");
            return;
        }
        Money price = visit.entry() == null ? null : price(visit, visit.entry(), people);
        if (cost == null || price == null) {
            findings.unknown("cost", visit.item().name());
            return;
        }
        findings.failIf(!cost.equals(price), "differs", visit.item().name(), cost, price, people);
    }

    /** What the catalogue asks of the group; null when it does not say. */
    static @Nullable Money price(Visit visit, Entry entry, int people) {
        if (entry instanceof Place place) {
            return place.price(people);
        }
        if (entry instanceof Restaurant restaurant) {
            return restaurant.price(people);
        }
        if (entry instanceof Stay stay) {
            return stay.price(people);
        }
        if (entry instanceof Leg leg) {
            return leg.price(people);
        }
        return entry instanceof Transport transport && visit.road() >= 0 ? transport.price(visit.road(), people) : null;
    }

    /** Nothing when no item has a cost, or when they cannot be added, which is a failure of its own. */
    private static @Nullable Money total(Timeline timeline, Findings findings) {
        List<Money> costs = timeline.visits().stream()
                .map(visit -> visit.item().cost())
                .filter(Objects::nonNull)
                .toList();
        List<String> currencies = costs.stream().map(Money::currency).distinct().toList();
        if (currencies.size() > 1) {
            findings.fail("mixed", String.join(", ", currencies));
            return null;
        }
        if (costs.isEmpty()) {
            findings.unknown("noCosts");
            return null;
        }
        return sum(costs, currencies.get(0), findings);
    }

    private static @Nullable Money sum(List<Money> costs, String currency, Findings findings) {
        try {
            return costs.stream().reduce(Money.zero(currency), Money::plus);
        } catch (IllegalArgumentException tooManyDigits) {
            findings.fail("tooLarge");
            return null;
        }
    }

    private static long count(Timeline timeline) {
        return timeline.visits().stream()
                .filter(visit -> visit.item().cost() != null)
                .count();
    }
}
