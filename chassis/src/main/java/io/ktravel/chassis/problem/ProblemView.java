package io.ktravel.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The problem+json document (RFC 9457) in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<ViolationView> violations,
        @JsonAnyGetter Map<String, Object> extensions) {

    public record ViolationView(String field, String message) {}

    public static ProblemView of(RuleBroken broken, String instance, Locale locale) {
        Problem problem = broken.problem();
        return new ProblemView(
                urn(problem),
                text(problem, "title", List.of(), locale),
                problem.status(),
                text(problem, "detail", broken.arguments(), locale),
                instance,
                broken.violations().stream()
                        .map(v -> new ViolationView(v.field(), v.message().in(locale)))
                        .toList(),
                rendered(broken.extensions(), locale));
    }

    /** The short form that another document holds, such as a recommendation that failed. */
    public static Map<String, Object> summary(Problem problem, Locale locale, Object... arguments) {
        return Map.of(
                "type", urn(problem),
                "title", text(problem, "title", List.of(), locale),
                "status", problem.status(),
                "detail", text(problem, "detail", List.of(arguments), locale));
    }

    private static String urn(Problem problem) {
        return "urn:ktravel:problem:" + problem.slug();
    }

    private static String text(Problem problem, String part, List<Object> arguments, Locale locale) {
        String bundle = ((Enum<?>) problem).getDeclaringClass().getPackageName() + ".problems";
        return new Message(bundle, problem.slug() + "." + part, arguments).in(locale);
    }

    private static Map<String, Object> rendered(Map<String, Object> extensions, Locale locale) {
        Map<String, Object> texts = new LinkedHashMap<>(extensions);
        texts.replaceAll((name, value) -> value instanceof Phrase phrase ? phrase.in(locale) : value);
        return texts;
    }
}
