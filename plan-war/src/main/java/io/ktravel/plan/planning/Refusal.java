package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.Phrase;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.planner.Infeasible;
import io.ktravel.plan.planner.Relaxation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An infeasible wish as the API tells it. */
record Refusal(Infeasible infeasible) {
    Phrase conflicts() {
        return new Sentences(infeasible.words(), ", ");
    }

    /** Whether it is certain that there is no plan; and all that is needed together, or else the smallest change. */
    Phrase proofAndRelaxations() {
        Evidence proof = Evidence.of(infeasible.proven() ? "infeasible.proven" : "infeasible.notProven");
        return new Sentences(Stream.concat(Stream.of(proof), texts()).toList(), " ");
    }

    private Stream<Evidence> texts() {
        return infeasible.relaxations().stream()
                .limit(infeasible.together() ? Long.MAX_VALUE : 1)
                .map(Relaxation::text);
    }

    /**
     * {@code text} and the values of the smallest change; {@code budget} also when another one is smaller, because it
     * works too. {@code together} when all of {@code options} are needed, and not any one of them.
     */
    Map<String, Object> relaxation(Locale locale) {
        Map<String, Object> relaxation = new LinkedHashMap<>();
        relaxation.put("text", new Sentences(texts().toList(), " ").in(locale));
        if (!infeasible.together()) {
            values(infeasible.relaxations().get(0), relaxation);
            put(relaxation, "budget", infeasible.workableBudget());
        }
        relaxation.put("together", infeasible.together());
        relaxation.put(
                "options",
                infeasible.relaxations().stream()
                        .map(one -> option(one, locale))
                        .toList());
        return relaxation;
    }

    private static Map<String, Object> option(Relaxation one, Locale locale) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("text", one.text().render(locale));
        values(one, option);
        return option;
    }

    private static void values(Relaxation one, Map<String, Object> into) {
        into.put("wish", one.wish());
        put(into, "budget", one.budget());
        put(into, "startDate", Objects.toString(one.startDate(), null));
        put(into, "endDate", Objects.toString(one.endDate(), null));
        put(into, "groupSize", one.groupSize());
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    /** Evidence, one behind the other. */
    private record Sentences(List<Evidence> texts, String between) implements Phrase {
        @Override
        public String in(Locale locale) {
            return texts.stream().map(text -> text.render(locale)).collect(Collectors.joining(between));
        }

        /** In English, where no reader is known: in logs, and in what is kept of a failure. */
        @Override
        public String toString() {
            return in(Locale.ENGLISH);
        }
    }
}
