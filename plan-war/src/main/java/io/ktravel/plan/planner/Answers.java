package io.ktravel.plan.planner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * What the planner answered lately, so that the same question is not thought through again. Safe in parallel: a question
 * that many ask at once is planned once.
 *
 * <p>The planner answers by its {@link Wishes} and a catalogue that never changes, and by nothing else: no clock, no
 * chance, nobody's plans. All that an answer depends on is in the key, so no answer is ever out of date. What is drawn
 * from what others share, like or take back is looked up before, each time, and is in the wishes then.
 */
public final class Answers {
    /** About a thousand plans of three days, 10 to 20 MB. */
    static final long LINES = 60_000;

    /** A traveller's own words are in the key: they are not to lie in memory for longer than they are of use. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int CHARACTERS_A_LINE = 80;

    private final Planner planner;
    private final Cache<Wishes, Outcome> known;

    public Answers(Planner planner) {
        this(planner, LINES);
    }

    /** @param lines at most, of all answers together */
    Answers(Planner planner, long lines) {
        this.planner = planner;
        // Planning takes milliseconds, and holds up whoever asks for something in the same bin: so there are many.
        this.known = Caffeine.newBuilder()
                .initialCapacity(4096)
                .maximumWeight(lines)
                .weigher((Wishes wishes, Outcome outcome) -> lines(wishes, outcome))
                .expireAfterWrite(KEPT)
                .build();
    }

    /**
     * As {@link Planner#plan}. A plan to be made anew brings a whole itinerary along and is seldom asked for twice: it is
     * not kept.
     *
     * @throws IllegalArgumentException the destination is not in the catalogue
     */
    public Outcome to(Wishes wishes) {
        return wishes.keeping().isEmpty() ? known.get(wishes, planner::plan) : planner.plan(wishes);
    }

    private static int lines(Wishes wishes, Outcome outcome) {
        int words = wishes.details() == null ? 0 : wishes.details().length() / CHARACTERS_A_LINE;
        int own = 1 + words + wishes.favoured().size() + wishes.interests().size();
        return own + (outcome instanceof Draft draft ? lines(draft) : lines((Infeasible) outcome));
    }

    private static int lines(Draft draft) {
        return (int) draft.itinerary().items().count()
                + draft.checks().size()
                + draft.reasons().size();
    }

    private static int lines(Infeasible infeasible) {
        return infeasible.words().size() + infeasible.relaxations().size();
    }

    /** Lines of all that is kept, for a test. */
    long size() {
        known.cleanUp();
        return known.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }
}
