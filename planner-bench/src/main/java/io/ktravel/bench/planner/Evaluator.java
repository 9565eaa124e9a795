package io.ktravel.bench.planner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges plans by the benchmark's rules, which were written from its description, not from the planner. */
final class Evaluator {
    private final Facts facts;

    Evaluator(Tables tables) {
        this.facts = new Facts(tables);
    }

    Judgement judge(Query query, AnswerForm answer) {
        return answer.plan() == null
                ? new Judgement(answer, EnumSet.noneOf(Rule.class))
                : new Judgement(answer, kept(new Written(query, answer.plan())));
    }

    /** Hard rules count only where nothing is invented and nothing is missing. */
    Set<Rule> kept(Written plan) {
        Set<Rule> kept = EnumSet.noneOf(Rule.class);
        List.of(Rule.values()).stream().filter(rule -> rule.isKept(plan, facts)).forEach(kept::add);
        if (!kept.contains(Rule.NOTHING_INVENTED) || !kept.contains(Rule.COMPLETE)) {
            kept.removeIf(rule -> rule.kind == Rule.Kind.HARD);
        }
        return kept;
    }

    /** @param kept the rules that the plan keeps; none when there is no plan */
    record Judgement(AnswerForm answer, Set<Rule> kept) {
        boolean delivered() {
            return answer.plan() != null;
        }

        boolean keepsAll(Rule.Kind kind) {
            return List.of(Rule.values()).stream().allMatch(rule -> rule.kind != kind || kept.contains(rule));
        }

        boolean passes() {
            return delivered() && kept.size() == Rule.values().length;
        }
    }
}
