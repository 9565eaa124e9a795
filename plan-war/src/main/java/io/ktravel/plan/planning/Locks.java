package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planner.Keeping;
import io.ktravel.plan.planner.Locked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which days and items of an itinerary are to stay. */
final class Locks {
    private final Itinerary itinerary;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Locked> locks = new ArrayList<>();
    private final Set<LocalDate> dates = new HashSet<>();

    private Locks(Itinerary itinerary) {
        this.itinerary = itinerary;
    }

    /** @throws RuleBroken 400 naming each lock that is none of this itinerary, or more than {@value Keeping#MAX_LOCKS} */
    static Keeping of(Itinerary itinerary, List<Anew.DayLock> asked) {
        Locks locks = new Locks(itinerary);
        for (int i = 0; i < asked.size(); i++) {
            locks.day("locked[" + i + "]", asked.get(i));
        }
        if (locks.locks.size() > Keeping.MAX_LOCKS) {
            locks.refuse("locked", "too-many-locks", Keeping.MAX_LOCKS);
        }
        if (!locks.violations.isEmpty()) {
            throw new RuleBroken(CommonProblem.INVALID_REQUEST, locks.violations);
        }
        return new Keeping(itinerary, locks.locks);
    }

    private void day(String field, Anew.DayLock asked) {
        Optional<Day> day = itinerary.days().stream()
                .filter(one -> one.date().equals(asked.date()))
                .findFirst();
        if (!dates.add(asked.date())) {
            refuse(field + ".date", "same-date-twice");
        } else if (day.isEmpty()) {
            refuse(field + ".date", "not-in-itinerary");
        } else if (asked.positions() == null) {
            locks.add(new Locked(asked.date(), null));
        } else {
            items(field + ".items", day.get(), asked.positions());
        }
    }

    private void items(String field, Day day, Set<Integer> positions) {
        List<Item> items = day.items();
        for (int position : positions.stream().sorted().toList()) {
            if (position >= items.size()) {
                refuse(field, "no-such-item", position, items.size());
            } else if (items.get(position).kind() != ItemKind.TRANSPORT) {
                locks.add(new Locked(day.date(), position));
            } else if (!isBetween(items, position, positions)) {
                refuse(field, "ride-without-ends", position);
            }
        }
    }

    /** A ride goes with the items around it. */
    private static boolean isBetween(List<Item> items, int ride, Set<Integer> positions) {
        int before = ride;
        while (before >= 0 && items.get(before).kind() == ItemKind.TRANSPORT) {
            before--;
        }
        int after = ride;
        while (after < items.size() && items.get(after).kind() == ItemKind.TRANSPORT) {
            after++;
        }
        return positions.contains(before) && positions.contains(after);
    }

    private void refuse(String field, String key, Object... arguments) {
        violations.add(new Violation(field, new Message(PlanProblem.BUNDLE, key, List.of(arguments))));
    }
}
