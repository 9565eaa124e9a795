package io.ktravel.bench.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.journey.Answer;
import io.ktravel.journey.Journey;
import io.ktravel.journey.Refusal;
import io.ktravel.journey.Wish;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the output file.
 *
 * @param cost USD, whole trip, all people; none when there is no plan
 * @param millis spent on this query, reading of the files not counted
 */
record AnswerForm(
        String id,
        Status status,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable List<DayForm> plan,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal cost,
        double millis,
        List<String> conflicts,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable RelaxationForm relaxation) {
    private static final Map<Wish, String> NAMES = Map.of(
            Wish.BUDGET, "budget",
            Wish.HOUSE_RULE, "houseRule",
            Wish.CUISINES, "cuisines",
            Wish.ROOM_TYPE, "roomType",
            Wish.TRANSPORTATION, "transportation",
            Wish.VISITS, "citiesToVisit",
            Wish.DESTINATION, "destination");

    enum Status {
        PLANNED,
        INFEASIBLE
    }

    static AnswerForm of(Query query, Answer answer, double millis) {
        if (answer instanceof Journey journey) {
            return new AnswerForm(
                    query.id(), Status.PLANNED, DayForm.of(journey), usd(journey.cost()), millis, List.of(), null);
        }
        Refusal refusal = (Refusal) answer;
        List<String> conflicts = refusal.conflicts().stream().map(NAMES::get).toList();
        RelaxationForm relaxation =
                refusal.relaxations().isEmpty() ? null : RelaxationForm.of(query, refusal.relaxations());
        return new AnswerForm(query.id(), Status.INFEASIBLE, null, null, millis, conflicts, relaxation);
    }

    static String name(Wish wish) {
        return NAMES.getOrDefault(wish, wish.name());
    }

    static BigDecimal usd(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
