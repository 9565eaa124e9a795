package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A refusal names a set of wishes that cannot be had together, and none that could be left in. */
class ConflictPropertiesTest {
    private static final Catalogue SHIPPED = Catalogue.load(null);
    private static final List<String> WORDS = List.of(
            "휠체어",
            "no museums",
            "아이 둘",
            "채식",
            "여유롭게",
            "둘째 날은 비워 줘",
            "no beaches",
            "꼭 해운대해수욕장",
            "we must see Museum",
            "한옥",
            "꼭 감천문화마을");

    @Property(tries = 150)
    void every_subset_of_a_conflict_is_as_it_says(@ForAll("wishes") Wishes wishes) {
        assertMinimal(wishes, SHIPPED);
    }

    @Property(tries = 250)
    void also_in_small_towns(@ForAll("towns") Catalogue town, @ForAll("townWishes") Wishes wishes) {
        assertMinimal(wishes, town);
    }

    /** All subsets, not only those that lack one wish. */
    private static void assertMinimal(Wishes wishes, Catalogue catalogue) {
        Planner planner = new Planner(catalogue);
        if (!(planner.plan(wishes) instanceof Infeasible infeasible)
                || infeasible.conflicts().equals(List.of("location"))) {
            return;
        }
        Ground ground = new Ground(catalogue.destination(wishes.destination()).orElseThrow(), catalogue);
        Understood understood = WordReader.read(wishes.details(), ground.destination);
        List<String> conflicts = infeasible.conflicts();
        int all = (1 << conflicts.size()) - 1;
        for (int chosen = 0; chosen <= all; chosen++) {
            Set<String> kept = new HashSet<>();
            for (int i = 0; i < conflicts.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    kept.add(conflicts.get(i));
                }
            }
            assertThat(new Conflict(ground, wishes, understood).works(kept))
                    .as("%s of %s for %s", kept, conflicts, wishes)
                    .isEqualTo(chosen != all);
        }
        infeasible.relaxations().forEach(relaxation -> {
            if (!infeasible.together()) {
                assertThat(planner.plan(relaxed(wishes, relaxation, understood)))
                        .as("%s for %s", relaxation, wishes)
                        .isInstanceOf(Draft.class);
            }
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                assertThat(relaxation.text().render(locale)).doesNotContain("{", "infeasible.");
            }
        });
        if (infeasible.together()) {
            Wishes changed = wishes;
            for (Relaxation relaxation : infeasible.relaxations()) {
                changed = relaxed(changed, relaxation, Objects.requireNonNullElse(changed.understood(), understood));
            }
            assertThat(planner.plan(changed))
                    .as("%s together for %s", infeasible.relaxations(), wishes)
                    .isInstanceOf(Draft.class);
        }
    }

    private static Wishes relaxed(Wishes wishes, Relaxation relaxation, Understood understood) {
        Set<String> kept = new HashSet<>();
        understood
                .hard()
                .map(wish -> wish.rule())
                .filter(rule -> !rule.equals(relaxation.wish()))
                .forEach(kept::add);
        return wishes.with(
                relaxation.startDate() == null ? wishes.startDate() : relaxation.startDate(),
                relaxation.endDate() == null ? wishes.endDate() : relaxation.endDate(),
                relaxation.groupSize() == null ? wishes.groupSize() : relaxation.groupSize(),
                relaxation.budget() == null ? wishes.budget() : relaxation.budget(),
                understood.withHard(kept));
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        return wishes(Arbitraries.of("busan", "gyeongju", "gangneung", "jeonju"), 5);
    }

    @Provide
    Arbitrary<Wishes> townWishes() {
        return wishes(Arbitraries.just("town"), 6);
    }

    @Provide
    Arbitrary<Catalogue> towns() {
        return Arbitraries.randomValue(RandomTown::of);
    }

    private static Arbitrary<Wishes> wishes(Arbitrary<String> destinations, int maxDays) {
        return Combinators.combine(
                        destinations,
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, maxDays),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 250_000),
                        Arbitraries.of(WORDS).set().ofMaxSize(4))
                .as((id, shift, days, people, each, words) -> new Wishes(
                        id,
                        LocalDate.of(2026, 12, 1).plusDays(shift),
                        LocalDate.of(2026, 12, 1).plusDays(shift + days - 1L),
                        people,
                        Money.won((long) each * people),
                        String.join(", ", words),
                        Set.of(),
                        Locale.KOREAN));
    }
}
