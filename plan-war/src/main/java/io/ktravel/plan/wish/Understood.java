package io.ktravel.plan.wish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How free text was understood.
 *
 * @param wishes in the order in which they were said; none under the same rule twice, at most {@value #MAX_WISHES}
 * @param ignored parts of the text that mean nothing to the planner, shortened; at most {@value #MAX_IGNORED}
 */
public record Understood(List<Wish> wishes, List<String> ignored) {
    public static final int MAX_WISHES = 30;
    public static final int MAX_IGNORED = 10;
    private static final Understood NONE = new Understood(List.of(), List.of());

    public Understood(@Nullable List<Wish> wishes, @Nullable List<String> ignored) {
        this.wishes = distinct(wishes == null ? List.of() : wishes);
        this.ignored = (ignored == null ? List.<String>of() : ignored)
                .stream()
                        .map(part -> Quote.of(part, Wish.MAX_SAID))
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .limit(MAX_IGNORED)
                        .toList();
    }

    /** Of a text that says nothing. */
    public static Understood none() {
        return NONE;
    }

    public Stream<Wish> of(WishKind kind) {
        return wishes.stream().filter(wish -> wish.kind() == kind);
    }

    public Stream<Wish> hard() {
        return wishes.stream().filter(Wish::hard);
    }

    /** Without the hard wishes that are not named. */
    public Understood withHard(Set<String> rules) {
        return new Understood(
                wishes.stream()
                        .filter(wish -> !wish.hard() || rules.contains(wish.rule()))
                        .toList(),
                ignored);
    }

    /** What the traveller likes, in words of the catalogue; what they do not want is not among them. */
    public Set<String> liked() {
        Set<String> liked = new HashSet<>();
        Stream.of(WishKind.LIKE, WishKind.DIET).flatMap(this::of).forEach(wish -> liked.addAll(wish.words()));
        of(WishKind.CHILDREN).forEach(any -> liked.addAll(List.of("kids", "family")));
        of(WishKind.WHEELCHAIR).forEach(any -> liked.add("wheelchair"));
        of(WishKind.AVOID).forEach(wish -> liked.remove(wish.word()));
        return liked;
    }

    /** A wish against something wins over the wish for it: what is not wanted must never be in the plan. */
    private static List<Wish> distinct(List<Wish> wishes) {
        Map<String, Wish> rules = new LinkedHashMap<>();
        wishes.forEach(wish -> rules.putIfAbsent(wish.rule(), wish));
        Set<String> refused = new HashSet<>();
        rules.values().stream()
                .filter(wish -> wish.kind() == WishKind.AVOID || wish.kind() == WishKind.AVOID_PLACE)
                .forEach(wish -> refused.add(wish.subject()));
        List<Wish> kept = new ArrayList<>(rules.values());
        kept.removeIf(wish -> wish.kind() == WishKind.LIKE && refused.contains(wish.word())
                || wish.kind() == WishKind.LIKE_PLACE && refused.contains(wish.subject())
                || wish.kind() == WishKind.BUSY && rules.containsKey("pace:relaxed"));
        return List.copyOf(kept.subList(0, Math.min(MAX_WISHES, kept.size())));
    }
}
