package io.ktravel.chassis.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of the domain or of the API was broken. Unchecked, so that the transaction rolls back: who throws it changes
 * nothing. Turned into problem+json by {@link ProblemMapper}.
 */
public class RuleBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private int retryAfterSeconds;

    /** @param arguments fill the detail's pattern, {@code {0}} first */
    public RuleBroken(Problem problem, Object... arguments) {
        this(problem, List.of(), arguments);
    }

    public RuleBroken(Problem problem, List<Violation> violations, Object... arguments) {
        super(problem.slug() + " " + List.of(arguments) + " " + violations);
        this.problem = problem;
        this.arguments = List.of(arguments);
        this.violations = List.copyOf(violations);
    }

    /** One field of the request is wrong: 400 {@code invalid-request} with that violation. */
    public static RuleBroken invalid(String field, Message message) {
        return new RuleBroken(CommonProblem.INVALID_REQUEST, List.of(new Violation(field, message)));
    }

    /** Adds a member to the problem document, such as the conflicts of an infeasible wish. */
    public RuleBroken with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** Sends {@code Retry-After}, in seconds. */
    public RuleBroken retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** 0 when there is none. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
