package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;

/**
 * A connection to another destination.
 *
 * @param to the other destination's id
 * @param minutes from city to city
 * @param price one way, for one person or one vehicle
 */
public record Leg(
        String id,
        String to,
        String mode,
        String nameEn,
        String nameKo,
        int minutes,
        Money price,
        Per per,
        int capacity)
        implements Entry {
    public Money price(int people) {
        return price.times(per.fares(people, capacity));
    }
}
