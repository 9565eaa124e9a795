package io.ktravel.bench.planner;

import io.ktravel.bench.planner.Evaluator.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The judgements of a run, and the table that is printed of them. */
final class Scores {
    private final List<Judgement> judgements = new ArrayList<>();

    void add(Judgement judgement) {
        judgements.add(judgement);
    }

    String report() {
        StringBuilder table = new StringBuilder("| rule | plans that keep it | of |\n|---|---|---|\n");
        line(table, "delivery", Judgement::delivered);
        for (Rule rule : Rule.values()) {
            String name = rule.kind.name().toLowerCase(Locale.ROOT) + ": " + words(rule);
            line(table, name, judgement -> judgement.kept().contains(rule));
        }
        line(table, "all commonsense rules", judgement -> judgement.keepsAll(Rule.Kind.COMMONSENSE));
        line(table, "all hard rules", judgement -> judgement.keepsAll(Rule.Kind.HARD));
        line(table, "final pass", Judgement::passes);
        List<Double> millis =
                judgements.stream().map(each -> each.answer().millis()).sorted().toList();
        table.append("refused as infeasible: %d; milliseconds a query: p50 %.1f, p99 %.1f, max %.1f%n"
                .formatted(
                        judgements.stream().filter(each -> !each.delivered()).count(),
                        rank(millis, 50),
                        rank(millis, 99),
                        rank(millis, 100)));
        judgements.stream()
                .filter(each -> each.delivered() && !each.passes())
                .forEach(each -> table.append(
                        "%s keeps only %s%n".formatted(each.answer().id(), each.kept())));
        return table.toString();
    }

    private void line(StringBuilder table, String name, Predicate<Judgement> counts) {
        table.append("| %s | %d | %d |%n"
                .formatted(name, judgements.stream().filter(counts).count(), judgements.size()));
    }

    private static String words(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Nearest rank; 0 when nothing was measured. */
    private static double rank(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
