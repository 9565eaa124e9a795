package io.ktravel.bench.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.journey.Refusal.Relaxation;
import io.ktravel.journey.Wish;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to give up for a plan.
 *
 * @param drop wishes to do without
 * @param budget what it takes, when it is to be raised; {@code budgetBy} is the difference
 * @param citiesToVisit how many, when it is to be fewer
 * @param cost of the plan that there is then
 * @param alternatives other ways, each enough by itself
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RelaxationForm(
        List<String> drop,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal budgetBy,
        @Nullable Integer citiesToVisit,
        BigDecimal cost,
        String text,
        List<RelaxationForm> alternatives) {

    static RelaxationForm of(Query query, List<Relaxation> ways) {
        List<RelaxationForm> others =
                ways.stream().skip(1).map(way -> of(query, way, List.of())).toList();
        return of(query, ways.get(0), others);
    }

    private static RelaxationForm of(Query query, Relaxation way, List<RelaxationForm> alternatives) {
        BigDecimal cost = AnswerForm.usd(way.journey().cost());
        boolean raise = way.givenUp().contains(Wish.BUDGET) && query.budget() != null;
        BigDecimal by = raise && query.budget() != null ? cost.subtract(query.budget()) : null;
        List<String> drop = way.givenUp().stream()
                .filter(wish -> wish != Wish.BUDGET && wish != Wish.VISITS)
                .sorted()
                .map(AnswerForm::name)
                .toList();
        return new RelaxationForm(
                drop, raise ? cost : null, by, way.visits(), cost, text(drop, by, way.visits()), alternatives);
    }

    private static String text(List<String> drop, @Nullable BigDecimal by, @Nullable Integer visits) {
        List<String> parts = new ArrayList<>();
        if (by != null) {
            parts.add("budget +$" + by);
        }
        drop.forEach(wish -> parts.add("without " + wish));
        if (visits != null) {
            parts.add("citiesToVisit " + visits);
        }
        return String.join(", ", parts);
    }
}
