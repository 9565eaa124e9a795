package io.ktravel.chassis.json;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Jakarta Validation with messages in the caller's language. */
final class Violations {
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Map<Locale, Validator> VALIDATORS = new ConcurrentHashMap<>();

    private Violations() {}

    static void refuse(Object body, Locale locale) {
        List<Violation> violations = VALIDATORS.computeIfAbsent(locale, Violations::validator).validate(body).stream()
                .map(Violations::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw new RuleBroken(CommonProblem.INVALID_REQUEST, violations);
        }
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        return new Violation(broken.getPropertyPath().toString(), Message.literal(broken.getMessage()));
    }

    private static Validator validator(Locale locale) {
        MessageInterpolator standard = FACTORY.getMessageInterpolator();
        return FACTORY.usingContext()
                .messageInterpolator(new MessageInterpolator() {
                    @Override
                    public String interpolate(String template, Context context) {
                        return standard.interpolate(template, context, locale);
                    }

                    @Override
                    public String interpolate(String template, Context context, Locale other) {
                        return standard.interpolate(template, context, other);
                    }
                })
                .getValidator();
    }
}
