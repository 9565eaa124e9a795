package io.ktravel.chassis.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text of any script without control characters or halves of surrogate pairs. Null is valid. Lengths are counted in
 * code points, so that an emoji counts like a letter.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {
    /** The most code points. */
    int max() default Integer.MAX_VALUE;

    /** Whether line feeds are text too. */
    boolean lines() default false;

    String message() default "{io.ktravel.chassis.text.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells by the message which half of the rule was broken. */
    class Validator implements ConstraintValidator<PlainText, String> {
        private int max;
        private boolean lines;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
            lines = rule.lines();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || (isShort(text) && text.codePoints().allMatch(this::isText))) {
                return true;
            }
            if (!isShort(text)) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{io.ktravel.chassis.text.PlainText.tooLong}")
                        .addConstraintViolation();
            }
            return false;
        }

        private boolean isShort(String text) {
            return text.codePointCount(0, text.length()) <= max;
        }

        private boolean isText(int codePoint) {
            return codePoint == '\n'
                    ? lines
                    : !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
        }
    }
}
