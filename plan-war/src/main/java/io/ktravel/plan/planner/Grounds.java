package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Region;
import io.ktravel.plan.wish.Understood;
import java.util.List;

/**
 * The destinations of a region.
 *
 * @param all in the order of the catalogue
 */
record Grounds(Region region, List<Ground> all) implements Terrain {
    @Override
    public Area area() {
        return region;
    }

    @Override
    public Drafts drafts(Wishes wishes, Understood understood) {
        return new Touring(this, wishes, understood);
    }

    @Override
    public boolean contradict(Understood understood) {
        return all.stream().anyMatch(ground -> ground.contradict(understood));
    }

    @Override
    public Money money(long units) {
        return all.get(0).money(units);
    }
}
