package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
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
record Reasons(Area area, Wishes wishes, Tastes tastes, List<Attempt> parts, List<Transfer> transfers) {
    private static final int NAMED = 3;

    List<Evidence> of(Money total) {
        List<Evidence> reasons = new ArrayList<>();
        if (parts.size() > 1) {
            reasons.add(Evidence.of("reasons.route", route(), minutesBetween()));
        }
        String liked = names(stops().filter(tastes::like));
        if (!liked.isEmpty()) {
            reasons.add(Evidence.of("reasons.interests", liked));
        }
        String best = names(stops().filter(entry -> !liked.contains(entry.name(wishes.locale())))
                .sorted(Comparator.comparingDouble(entry -> -Tastes.rating(entry))));
        if (!best.isEmpty()) {
            reasons.add(Evidence.of("reasons.rated", best, area.name(wishes.locale())));
        }
        reasons.add(Evidence.of("reasons.ways", minutesOnTheWay() / wishes.days()));
        for (Attempt part : parts) {
            if (part.trip().ground.entry(part.stay()) instanceof Stay stay) {
                reasons.add(Evidence.of(
                        "reasons.stay",
                        stay.name(wishes.locale()),
                        wishes.groupSize(),
                        stay.rooms(wishes.groupSize())));
            }
        }
        Money budget = wishes.budget();
        reasons.add(
                budget == null ? Evidence.of("reasons.total", total) : Evidence.of("reasons.budget", total, budget));
        return reasons;
    }

    /** Gangneung (2), Sokcho (1): the destinations with their nights. */
    private String route() {
        return parts.stream()
                .map(Attempt::trip)
                .map(trip -> trip.ground.destination.name(wishes.locale()) + " (" + (trip.days - 1) + ")")
                .collect(Collectors.joining(" → "));
    }

    private int minutesBetween() {
        return transfers.stream().mapToInt(transfer -> transfer.leg().minutes()).sum();
    }

    private Stream<Entry> stops() {
        return parts.stream()
                .flatMap(part -> part.steps().stream()
                        .filter(step -> step.kind() == ItemKind.ACTIVITY || step.kind() == ItemKind.MEAL)
                        .filter(step -> step.spot() != Step.NOWHERE)
                        .map(step -> part.trip().ground.entry(step.spot()))
                        .filter(Objects::nonNull)
                        .map(entry -> (Entry) entry));
    }

    private String names(Stream<Entry> entries) {
        return entries.limit(NAMED).map(entry -> entry.name(wishes.locale())).collect(Collectors.joining(", "));
    }

    private int minutesOnTheWay() {
        return parts.stream()
                .flatMap(part -> part.steps().stream())
                .filter(step -> step.kind() == ItemKind.TRANSPORT)
                .mapToInt(step -> step.end() - step.begin())
                .sum();
    }
}
