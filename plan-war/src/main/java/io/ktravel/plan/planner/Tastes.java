package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a traveller likes and does not like, in the words of the catalogue. */
record Tastes(Set<String> liked, Set<String> disliked) {
    private static final double LIKED = 8;
    private static final int LIKED_MOST = 3;
    private static final double DISLIKED = 40;
    private static final double POPULAR = 3;
    private static final double RATING = 10;
    private static final double PLAIN = 3.5;

    Tastes {
        liked = Set.copyOf(liked);
        disliked = Set.copyOf(disliked);
    }

    static Tastes of(Wishes wishes) {
        Set<String> liked = new HashSet<>(wishes.interests());
        Set<String> disliked = new HashSet<>();
        if (wishes.details() != null) {
            Keywords.read(wishes.details(), liked, disliked);
        }
        liked.removeAll(disliked);
        return new Tastes(liked, disliked);
    }

    /** Points for a spot; 1 point is a tenth of a star. */
    double liking(Ground ground, int spot) {
        Entry entry = ground.entry(spot);
        long likes = Math.min(LIKED_MOST, words(entry).filter(liked::contains).count());
        long dislikes = words(entry).filter(disliked::contains).count();
        boolean popular = words(entry).anyMatch("popular"::equals);
        return (rating(entry) - PLAIN) * RATING + LIKED * likes - DISLIKED * dislikes + (popular ? POPULAR : 0);
    }

    boolean like(@Nullable Entry entry) {
        return words(entry).anyMatch(liked::contains);
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

    private static Stream<String> words(@Nullable Entry entry) {
        if (entry instanceof Place place) {
            return place.tags().stream();
        }
        if (entry instanceof Restaurant restaurant) {
            return Stream.concat(restaurant.tags().stream(), restaurant.cuisines().stream());
        }
        return entry instanceof Stay stay ? stay.tags().stream() : Stream.of();
    }
}
