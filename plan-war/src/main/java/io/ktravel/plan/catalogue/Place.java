package io.ktravel.plan.catalogue;

import io.ktravel.chassis.money.Money;
import java.util.Set;

/**
 * An attraction.
 *
 * @param visitMinutes how long a visit takes
 * @param price of one ticket
 * @param rating 0 to 5
 */
public record Place(
        String id,
        String nameEn,
        String nameKo,
        Point point,
        OpeningHours hours,
        int visitMinutes,
        Money price,
        double rating,
        Set<String> tags)
        implements Entry {
    public Money price(int people) {
        return price.times(people);
    }
}
