package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few sentences why a draft is as it is. */
record Reasons(Wishes wishes, Ground ground, Tastes tastes) {
    private static final int NAMED = 3;

    List<Evidence> of(Attempt attempt, Money total) {
        List<Evidence> reasons = new ArrayList<>();
        String liked = names(stops(attempt).filter(tastes::like));
        if (!liked.isEmpty()) {
            reasons.add(Evidence.of("reasons.interests", liked));
        }
        String best = names(stops(attempt)
                .filter(entry -> !liked.contains(entry.name(wishes.locale())))
                .sorted(Comparator.comparingDouble(entry -> -Tastes.rating(entry))));
        if (!best.isEmpty()) {
            reasons.add(Evidence.of("reasons.rated", best, ground.destination.name(wishes.locale())));
        }
        reasons.add(Evidence.of("reasons.ways", minutesOnTheWay(attempt) / wishes.days()));
        if (ground.entry(attempt.stay()) instanceof Stay stay) {
            reasons.add(Evidence.of(
                    "reasons.stay", stay.name(wishes.locale()), wishes.groupSize(), stay.rooms(wishes.groupSize())));
        }
        Money budget = wishes.budget();
        reasons.add(
                budget == null ? Evidence.of("reasons.total", total) : Evidence.of("reasons.budget", total, budget));
        return reasons;
    }

    private Stream<Entry> stops(Attempt attempt) {
        return attempt.steps().stream()
                .filter(step -> step.kind() == ItemKind.ACTIVITY || step.kind() == ItemKind.MEAL)
                .map(step -> ground.entry(step.spot()))
                .filter(Objects::nonNull)
                .map(entry -> (Entry) entry);
    }

    private String names(Stream<Entry> entries) {
        return entries.limit(NAMED).map(entry -> entry.name(wishes.locale())).collect(Collectors.joining(", "));
    }

    private static int minutesOnTheWay(Attempt attempt) {
        return attempt.steps().stream()
                .filter(step -> step.kind() == ItemKind.TRANSPORT)
                .mapToInt(step -> step.end() - step.begin())
                .sum();
    }
}
