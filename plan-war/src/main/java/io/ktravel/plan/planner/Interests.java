package io.ktravel.plan.planner;

import java.util.HashSet;
import java.util.Set;

/** What free text says that somebody likes, in words of the catalogue. */
public final class Interests {
    private Interests() {}

    /** Without what it says that they dislike. */
    public static Set<String> liked(String details) {
        Set<String> liked = new HashSet<>();
        Set<String> disliked = new HashSet<>();
        Keywords.read(details, liked, disliked);
        liked.removeAll(disliked);
        return liked;
    }
}
