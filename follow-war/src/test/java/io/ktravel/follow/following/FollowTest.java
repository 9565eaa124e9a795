package io.ktravel.follow.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FollowTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    private final Author eve = new Author("eve");
    private final Follow follow = new Follow("f", "dana", "eve", NOW);

    @Test
    void beginning_twice_is_told_and_counted_once() {
        assertThat(follow.begin(eve, NOW)).hasValue(new FollowCreated("f", 1, "dana", "eve", 1));
        assertThat(follow.begin(eve, NOW.plusSeconds(1))).isEmpty();

        assertThat(eve.followers()).isEqualTo(1);
        assertThat(follow.since()).isEqualTo(NOW);
    }

    @Test
    void ending_what_never_began_tells_nothing() {
        assertThat(follow.end(eve)).isEmpty();

        assertThat(eve.followers()).isZero();
    }

    @Test
    void a_pair_keeps_its_key_and_counts_since_the_last_beginning() {
        follow.begin(eve, NOW);

        assertThat(follow.end(eve)).hasValue(new FollowDeleted("f", 2, "dana", "eve", 0));
        assertThat(follow.begin(eve, NOW.plusSeconds(9))).hasValue(new FollowCreated("f", 3, "dana", "eve", 1));
        assertThat(follow.since()).isEqualTo(NOW.plusSeconds(9));
    }

    /** In whatever order events arrive: the highest version tells how many follow. */
    @Property(tries = 200)
    void the_highest_version_tells_how_many_follow(@ForAll List<@IntRange(max = 4) Integer> turns) {
        Author author = new Author("eve");
        List<Follow> follows = List.of(of("a"), of("b"), of("c"), of("d"), of("e"));
        Set<Integer> following = new HashSet<>();
        List<Long> counts = new ArrayList<>(List.of(0L));
        for (int turn : turns) {
            if (following.add(turn)) {
                counts.add(follows.get(turn).begin(author, NOW).orElseThrow().followers());
            } else {
                following.remove(turn);
                counts.add(follows.get(turn).end(author).orElseThrow().followers());
            }
        }

        assertThat(author.followers()).isEqualTo(following.size());
        assertThat(author.toldVersion()).isEqualTo(turns.size());
        assertThat(counts.get(counts.size() - 1)).isEqualTo(following.size());
        assertThat(Collections.min(counts)).isNotNegative();
    }

    private static Follow of(String follower) {
        return new Follow("f-" + follower, follower, "eve", NOW);
    }
}
