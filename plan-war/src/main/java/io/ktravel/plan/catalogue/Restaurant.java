package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.util.Set;

/**
 * Where a meal is had.
 *
 * @param meals the meals that it serves
 * @param price of one meal for one person
 * @param rating 0 to 5
 */
public record Restaurant(
        String id,
        String nameEn,
        String nameKo,
        Point point,
        OpeningHours hours,
        Set<Meal> meals,
        Set<String> cuisines,
        Money price,
        double rating,
        Set<String> tags)
        implements Entry {
    public Money price(int people) {
        return price.times(people);
    }
}
