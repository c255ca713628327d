package dev.tandem.it.values;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A constraint of the application, whose validator asks a bean. */
@Constraint(validatedBy = EvenNumber.Validator.class)
@Retention(RUNTIME)
@Target({ FIELD, TYPE_USE })
public @interface EvenNumber {

    String message() default "must be even";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Its validator. */
    class Validator implements ConstraintValidator<EvenNumber, Integer> {

        @Inject Parity parity;

        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value == null || parity.isEven(value);
        }
    }
}
