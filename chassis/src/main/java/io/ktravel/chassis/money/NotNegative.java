package io.ktravel.chassis.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@link Money} of zero or more, and of no more than a trip can cost: thousands of such amounts still add up to an
 * amount that {@link Money} holds. Null is valid.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotNegative.Validator.class)
public @interface NotNegative {
    /** The most, in the currency's main unit. */
    long max() default 100_000_000_000L;

    String message() default "{jakarta.validation.constraints.PositiveOrZero.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells by the message which half of the rule was broken. */
    class Validator implements ConstraintValidator<NotNegative, Money> {
        private BigDecimal max = BigDecimal.ZERO;

        @Override
        public void initialize(NotNegative rule) {
            max = BigDecimal.valueOf(rule.max());
        }

        @Override
        public boolean isValid(@Nullable Money money, ConstraintValidatorContext context) {
            if (money == null) {
                return true;
            }
            boolean tooMuch = money.amount().compareTo(max) > 0;
            if (tooMuch) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{io.ktravel.chassis.money.NotNegative.tooMuch}")
                        .addConstraintViolation();
            }
            return !tooMuch && money.amount().signum() >= 0;
        }
    }
}
