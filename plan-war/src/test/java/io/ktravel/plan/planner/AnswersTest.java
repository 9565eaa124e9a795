package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Catalogue CATALOGUE = Catalogue.load(null);
    private static final Planner PLANNER = new Planner(CATALOGUE);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    private final Answers answers = new Answers(PLANNER);

    @Test
    void the_same_question_gets_the_same_answer() {
        assertThat(answers.to(wishes("busan", 1_500_000))).isSameAs(answers.to(wishes("busan", 1_500_000)));
    }

    @Test
    void a_refusal_is_an_answer_too() {
        assertThat(answers.to(wishes("busan", 1000)))
                .isInstanceOf(Infeasible.class)
                .isSameAs(answers.to(wishes("busan", 1000)));
    }

    @Test
    void whatever_is_asked_differently_is_planned_anew() {
        Wishes one = wishes("busan", 1_500_000);
        List<Wishes> others = List.of(
                one,
                wishes("jeju", 1_500_000),
                one.withBudget(null),
                one.withBudget(Money.won(1_500_001)),
                with(FRIDAY.plusDays(1), FRIDAY.plusDays(3), 3, one.budget(), Understood.none(), Locale.KOREAN, 1),
                with(FRIDAY, FRIDAY.plusDays(3), 3, one.budget(), Understood.none(), Locale.KOREAN, 1),
                with(FRIDAY, FRIDAY.plusDays(2), 4, one.budget(), Understood.none(), Locale.KOREAN, 1),
                with(FRIDAY, FRIDAY.plusDays(2), 3, one.budget(), null, Locale.KOREAN, 1),
                with(FRIDAY, FRIDAY.plusDays(2), 3, one.budget(), Understood.none(), Locale.ENGLISH, 1),
                with(FRIDAY, FRIDAY.plusDays(2), 3, one.budget(), Understood.none(), Locale.KOREAN, 2));
        Set<Outcome> different = Collections.newSetFromMap(new IdentityHashMap<>());
        others.forEach(wishes -> different.add(answers.to(wishes)));
        assertThat(different).hasSameSizeAs(others);
    }

    @Test
    void what_is_kept_of_a_plan_is_looked_at_each_time() {
        Wishes wishes = wishes("busan", 1_500_000);
        Draft draft = (Draft) answers.to(wishes);
        Wishes locked = wishes.with(new Keeping(draft.itinerary(), List.of(new Locked(FRIDAY, null))));
        assertThat(answers.to(locked)).isEqualTo(PLANNER.plan(locked)).isNotSameAs(answers.to(locked));
    }

    @Test
    void an_unknown_destination_is_refused_each_time() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> answers.to(wishes("atlantis", 1))).hasMessageContaining("no destination atlantis");
        }
    }

    @Test
    void little_is_kept_however_much_is_asked() {
        Answers few = new Answers(PLANNER, 500);
        IntStream.range(0, 200).forEach(more -> few.to(wishes("busan", 1_500_000 + more)));
        assertThat(few.size()).isBetween(100L, 500L);
    }

    @Test
    void many_who_ask_at_once_get_what_the_planner_answers_and_all_the_same()
            throws InterruptedException, ExecutionException {
        List<Callable<Outcome>> questions = new ArrayList<>();
        for (int budget = 0; budget < 20; budget++) {
            Wishes wishes = wishes("jeju", 300_000 + 50_000 * budget);
            questions.addAll(Collections.nCopies(8, () -> answers.to(wishes)));
        }
        Collections.shuffle(questions, new Random(7));
        Set<Outcome> different = Collections.newSetFromMap(new IdentityHashMap<>());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Outcome> answer : threads.invokeAll(questions)) {
                different.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(different).hasSize(20);
        assertThat(different)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20)
                        .mapToObj(budget -> PLANNER.plan(wishes("jeju", 300_000 + 50_000 * budget)))
                        .toList());
    }

    private static Wishes wishes(String destination, long won) {
        return new Wishes(
                destination,
                FRIDAY,
                FRIDAY.plusDays(2),
                3,
                Money.won(won),
                "바다",
                Set.of("history", "sea"),
                Locale.KOREAN,
                Map.of("busan/haeundae-beach", 1),
                Understood.none(),
                null);
    }

    private static Wishes with(
            LocalDate start,
            LocalDate end,
            int people,
            @Nullable Money budget,
            @Nullable Understood understood,
            Locale locale,
            int weight) {
        return new Wishes(
                "busan",
                start,
                end,
                people,
                budget,
                "바다",
                Set.of("history", "sea"),
                locale,
                Map.of("busan/haeundae-beach", weight),
                understood,
                null);
    }
}
