package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.CatalogueFiles;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.Wish;
import io.ktravel.plan.wish.WishKind;
import io.ktravel.plan.wish.WordReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In a town so small that every plan can be tried: nothing is refused that exists, and nothing cheaper exists. */
class RefusalPropertiesTest {
    private static final String TOWN = "town";
    private static final List<String> WORDS = List.of(
            "휠체어",
            "no museums",
            "아이 둘",
            "채식",
            "여유롭게",
            "둘째 날은 비워 줘",
            "첫째 날 오후는 비워 줘",
            "no beaches",
            "we must see Place 0",
            "we must see Place 1",
            "we must see Place 2",
            "we must eat at Restaurant 0",
            "we must see Stay 1");

    @Property(tries = 300)
    void what_is_refused_does_not_exist(@ForAll("towns") Catalogue catalogue, @ForAll("wishes") Wishes wishes) {
        Destination town = catalogue.destination(TOWN).orElseThrow();
        Understood words = WordReader.read(wishes.details(), town);
        OptionalLong cheapest = EveryPlan.cheapest(town, wishes.startDate(), wishes.days(), wishes.groupSize(), words);
        Outcome outcome = new Planner(catalogue).plan(wishes);

        assertThat(outcome instanceof Draft)
                .as("%s, where the cheapest costs %s: %s", wishes, cheapest, outcome)
                .isEqualTo(cheapest.isPresent() && isPaid(cheapest.getAsLong(), wishes));
        if (outcome instanceof Infeasible infeasible) {
            assertHonest(infeasible, wishes, town, words);
        }
    }

    @Property(tries = 300)
    void the_smallest_budget_is_the_smallest(@ForAll("towns") Catalogue catalogue, @ForAll("wishes") Wishes wishes) {
        Destination town = catalogue.destination(TOWN).orElseThrow();
        Understood words = WordReader.read(wishes.details(), town);
        OptionalLong cheapest = EveryPlan.cheapest(town, wishes.startDate(), wishes.days(), wishes.groupSize(), words);
        if (cheapest.isEmpty() || cheapest.getAsLong() == 0) {
            return;
        }
        Money less = Money.won(cheapest.getAsLong() - 1);

        Infeasible refusal = (Infeasible) new Planner(catalogue).plan(wishes.withBudget(less));

        assertThat(refusal.conflicts()).contains(Conflict.BUDGET);
        assertThat(refusal.workableBudget()).isEqualTo(Money.won(cheapest.getAsLong()));
        assertThat(new Planner(catalogue).plan(wishes.withBudget(refusal.workableBudget())))
                .isInstanceOf(Draft.class);
    }

    /** The bus out is the cheapest; back it comes too late for the dinner time, the taxi does not. */
    @Example
    void not_only_the_cheapest_way_home_is_looked_at_before_a_meal() {
        CatalogueFiles files =
                CatalogueFiles.smallTown().replacing("town/transport.csv", "90,24/7", "90,Mo-Su 07:00-20:30");
        files.with(
                        "town/places.csv",
                        files.header("town/places.csv")
                                + "p0,Place 0,장소0,36.0797,128.2270,Mo-Su 18:00-24:00,,56,2000,4.6,museum\n")
                .with(
                        "town/restaurants.csv",
                        files.header("town/restaurants.csv")
                                + "r0,Restaurant 0,식당0,36.0097,127.9857,Mo-Su 06:00-10:00,,dinner,korean,11000,4.9,\n")
                .with(
                        "town/stays.csv",
                        files.header("town/stays.csv")
                                + "s0,Stay 0,숙소0,35.9831,127.9846,private,120000,3,1,15:00,09:00,4.0,\n");
        LocalDate wednesday = LocalDate.of(2026, 12, 9);
        Wishes wishes = new Wishes(
                TOWN, wednesday, wednesday.plusDays(1), 1, null, "we must see Place 0", Set.of(), Locale.KOREAN);

        the_smallest_budget_is_the_smallest(files.load(), wishes);
    }

    /** The wishes that are named have no plan together, whatever the others were; here a refusal is always proven. */
    private static void assertHonest(Infeasible refusal, Wishes wishes, Destination town, Understood words) {
        Set<String> named = new HashSet<>(refusal.conflicts());
        assertThat(refusal.proven()).as("%s is proven", refusal).isTrue();
        Understood kept = words.withHard(named);
        Money budget = named.contains(Conflict.BUDGET) ? wishes.budget() : null;
        List<Integer> groups = named.contains(Conflict.GROUP)
                ? List.of(wishes.groupSize())
                : List.of(1, 1 + children(kept), wishes.groupSize());
        List<Integer> lengths = named.contains(Conflict.DATES) ? List.of(wishes.days()) : List.of(1, 2);
        int shifts = named.contains(Conflict.DATES) ? 1 : 7;
        for (int people : groups) {
            for (int days : lengths) {
                IntStream.range(0, shifts)
                        .mapToObj(wishes.startDate()::plusDays)
                        .forEach(start -> {
                            OptionalLong cheapest = EveryPlan.cheapest(town, start, days, people, kept);
                            assertThat(cheapest.isPresent()
                                            && (budget == null
                                                    || cheapest.getAsLong()
                                                            <= budget.amount().longValueExact()))
                                    .as(
                                            "%s of %s on %s for %s days and %s people: %s",
                                            refusal, wishes, start, days, people, cheapest)
                                    .isFalse();
                        });
            }
        }
    }

    private static int children(Understood words) {
        return words.of(WishKind.CHILDREN).mapToInt(Wish::number).max().orElse(0);
    }

    private static boolean isPaid(long cost, Wishes wishes) {
        Money budget = wishes.budget();
        return budget == null || cost <= budget.amount().longValueExact();
    }

    @Provide
    Arbitrary<Catalogue> towns() {
        return Arbitraries.randomValue(RandomTown::tiny);
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 150_000).injectNull(0.4),
                        Arbitraries.of(WORDS).set().ofMaxSize(3))
                .as((shift, days, people, each, words) -> new Wishes(
                        TOWN,
                        LocalDate.of(2026, 12, 2).plusDays(shift),
                        LocalDate.of(2026, 12, 2).plusDays(shift + days - 1L),
                        people,
                        each == null ? null : Money.won((long) each * people),
                        String.join(", ", words),
                        Set.of(),
                        Locale.KOREAN));
    }
}
