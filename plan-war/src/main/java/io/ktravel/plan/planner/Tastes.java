package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import io.ktravel.plan.wish.WishKind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a traveller likes, in the words of the catalogue. What they refuse is out of the question: {@link Limits}.
 *
 * @param liked words
 * @param places ids of rows that they name
 * @param favoured ids of rows that others like, with weights up to 100
 */
record Tastes(Set<String> liked, Set<String> places, Map<String, Integer> favoured) {
    private static final double LIKED = 8;
    private static final int LIKED_MOST = 3;
    private static final double NAMED = 30;
    /** Points for a spot that is favoured most. */
    private static final double FAVOURED = 15;

    private static final double POPULAR = 3;
    private static final double RATING = 10;
    private static final double PLAIN = 3.5;

    Tastes {
        liked = Set.copyOf(liked);
        places = Set.copyOf(places);
        favoured = Map.copyOf(favoured);
    }

    static Tastes of(Wishes wishes, Understood understood) {
        Set<String> liked = new HashSet<>(wishes.interests());
        liked.addAll(understood.liked());
        understood.of(WishKind.AVOID).forEach(wish -> liked.remove(wish.word()));
        return new Tastes(
                liked,
                understood.of(WishKind.LIKE_PLACE).map(Wish::subject).collect(Collectors.toSet()),
                wishes.favoured());
    }

    /** Points for a spot; 1 point is a tenth of a star. */
    double liking(Ground ground, int spot) {
        Entry entry = ground.entry(spot);
        long likes = Math.min(LIKED_MOST, words(entry).filter(liked::contains).count());
        boolean popular = words(entry).anyMatch("popular"::equals);
        return (rating(entry) - PLAIN) * RATING
                + LIKED * likes
                + (entry != null && places.contains(entry.id()) ? NAMED : 0)
                + (popular ? POPULAR : 0)
                + (entry == null ? 0 : FAVOURED * favoured.getOrDefault(entry.id(), 0) / 100.0);
    }

    boolean like(@Nullable Entry entry) {
        return entry != null && (places.contains(entry.id()) || words(entry).anyMatch(liked::contains));
    }

    static double rating(@Nullable Entry entry) {
        if (entry instanceof Place place) {
            return place.rating();
        }
        if (entry instanceof Restaurant restaurant) {
            return restaurant.rating();
        }
        return entry instanceof Stay stay ? stay.rating() : PLAIN;
    }

    static Stream<String> words(@Nullable Entry entry) {
        if (entry instanceof Place place) {
            return place.tags().stream();
        }
        if (entry instanceof Restaurant restaurant) {
            return Stream.concat(restaurant.tags().stream(), restaurant.cuisines().stream());
        }
        return entry instanceof Stay stay ? stay.tags().stream() : Stream.of();
    }
}
