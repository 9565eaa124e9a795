package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.math.BigDecimal;

/**
 * A way to get around at a destination. Distances are in units of 100 m, as {@link Point#roadTo} gives them.
 *
 * @param mode {@code walk}, {@code bus}, {@code taxi} …
 * @param baseMinutes waiting, and walking to the stop
 * @param speedKmh on the way, stops included
 * @param pricePerKm added to {@code basePrice}
 * @param capacity people in one vehicle
 * @param maxKm the longest way that it is used for
 */
public record Transport(
        String id,
        String mode,
        String nameEn,
        String nameKo,
        int baseMinutes,
        double speedKmh,
        Money basePrice,
        BigDecimal pricePerKm,
        Per per,
        int capacity,
        double maxKm,
        OpeningHours hours)
        implements Entry {
    public static final String WALK = "walk";

    public boolean isWalk() {
        return mode.equals(WALK);
    }

    public boolean reaches(int road) {
        return road <= maxKm * 10;
    }

    public int minutes(int road) {
        return baseMinutes + (int) Math.ceil(road * 6 / speedKmh - 1e-9);
    }

    /** For the whole group; one fare is rounded half up to what the currency has. */
    public Money price(int road, int people) {
        BigDecimal way = pricePerKm.multiply(BigDecimal.valueOf(road)).movePointLeft(1);
        Money fare = Money.rounded(basePrice.amount().add(way), basePrice.currency());
        return fare.times(per.fares(people, capacity));
    }
}
