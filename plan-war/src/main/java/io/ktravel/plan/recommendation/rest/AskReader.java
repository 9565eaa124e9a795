package io.ktravel.plan.recommendation.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.recommendation.Ask;
import io.ktravel.plan.recommendation.RecommendationKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a member asks for, or says everything that it lacks for its kind. */
final class AskReader {
    private AskReader() {}

    /** @throws RuleBroken 400 for what is missing or contradicts itself */
    static Ask read(RecommendationRequest request, Locale locale) {
        refuse(missing(request));
        refuse(contradictions(request));
        return new Ask(
                Objects.requireNonNull(request.kind()),
                request.planId(),
                request.location(),
                request.start(),
                request.endDate(),
                request.days(),
                request.budget(),
                request.groupSize(),
                request.details(),
                locale,
                null);
    }

    /** TASTE needs nothing: the hearts say it. */
    private static List<Violation> missing(RecommendationRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (request.kind() == RecommendationKind.PERSONAL) {
            required(violations, "budget", request.budget());
        }
        if (request.kind() != RecommendationKind.TASTE) {
            required(violations, "groupSize", request.groupSize());
            required(violations, "location", request.location());
            required(violations, "startDate", request.start());
        }
        return violations;
    }

    private static void required(List<Violation> violations, String field, @Nullable Object value) {
        if (value == null) {
            violations.add(new Violation(field, Message.common("required")));
        }
    }

    private static List<Violation> contradictions(RecommendationRequest request) {
        List<Violation> violations = new ArrayList<>();
        LocalDate start = request.start();
        LocalDate end = request.endDate();
        if (request.planId() != null && request.kind() != RecommendationKind.TASTE) {
            violations.add(violation("planId", "only-for-taste"));
        }
        if (request.travelDate() != null && !request.travelDate().equals(start)) {
            violations.add(violation("travelDate", "dates-differ"));
        }
        if (end != null && start == null) {
            violations.add(violation("startDate", "required-with-end-date"));
        } else if (end != null) {
            violations.addAll(length(request, ChronoUnit.DAYS.between(start, end) + 1));
        }
        return violations;
    }

    private static List<Violation> length(RecommendationRequest request, long days) {
        if (days < 1) {
            return List.of(violation("endDate", "end-before-start"));
        }
        if (days > Wishes.MAX_DAYS) {
            return List.of(violation("endDate", "trip-too-long", Wishes.MAX_DAYS));
        }
        return request.days() != null && request.days() != days ? List.of(violation("days", "days-differ")) : List.of();
    }

    private static Violation violation(String field, String key, Object... arguments) {
        return new Violation(field, new Message(PlanProblem.BUNDLE, key, List.of(arguments)));
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleBroken(CommonProblem.INVALID_REQUEST, violations);
        }
    }
}
