package io.ktravel.bench.planner;

import java.math.BigDecimal;
import java.util.Optional;

/** What a plan costs the whole group, in USD. What does not exist costs nothing here: another rule refuses it. */
record Costs(Written plan, Facts facts) {
    boolean withinBudget() {
        BigDecimal budget = plan.query().budget();
        return budget == null || total().compareTo(budget) <= 0;
    }

    BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Trek trek : plan.treks()) {
            total = total.add(transport(trek));
        }
        for (Venue meal : plan.meals()) {
            total = total.add(facts.restaurant(meal)
                    .map(row -> new BigDecimal(row.get("Average Cost")).multiply(people()))
                    .orElse(BigDecimal.ZERO));
        }
        for (DayForm day : plan.days()) {
            total = total.add(Written.accommodation(day).map(this::night).orElse(BigDecimal.ZERO));
        }
        return total;
    }

    static Optional<Query.Flight> flight(Query query, Trek trek) {
        return query.offered().stream()
                .filter(flight -> flight.number().equals(trek.number())
                        && Tables.city(flight.origin()).equals(trek.from())
                        && Tables.city(flight.destination()).equals(trek.to()))
                .findFirst();
    }

    private BigDecimal transport(Trek trek) {
        if (trek.means().equals(Trek.FLIGHT)) {
            return flight(plan.query(), trek)
                    .map(flight -> flight.pricePerPerson().multiply(people()))
                    .orElse(BigDecimal.ZERO);
        }
        boolean car = trek.means().equals(Trek.CAR);
        double km = facts.km(trek.from(), trek.to()).orElse(0.0);
        int fare = car ? (int) ((int) km * 0.05) : (int) km;
        return BigDecimal.valueOf((long) fare * units(car ? 5 : 4));
    }

    private BigDecimal night(Venue venue) {
        return facts.accommodation(venue)
                .map(row -> new BigDecimal(row.get("price"))
                        .multiply(BigDecimal.valueOf(units((int) Double.parseDouble(row.get("maximum occupancy"))))))
                .orElse(BigDecimal.ZERO);
    }

    private int units(int places) {
        return (plan.query().people() + places - 1) / places;
    }

    private BigDecimal people() {
        return BigDecimal.valueOf(plan.query().people());
    }
}
