package dev.tandem.validation;

import java.lang.reflect.Method;

import dev.tandem.metamodel.Constraints;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;

/**
 * Checks values against the constraints of Bean Validation that stand on a property's field or on its type parameter:
 * {@code Property<@Min(5) Integer>}, {@code Property<List<@NotBlank String>>}, {@code Property<@Valid Address>}; and calls of
 * methods against those on their parameters and results.
 */
public final class BeanConstraints implements Constraints {

    private final Validator validator;

    public BeanConstraints(ValidatorFactory factory) {
        this(factory, factory.getConstraintValidatorFactory());
    }

    /** @param validators makes the validators of the constraints */
    public BeanConstraints(ValidatorFactory factory, ConstraintValidatorFactory validators) {
        validator = factory.usingContext().addValueExtractor(new PropertyExtractor())
            .constraintValidatorFactory(validators)
            .messageInterpolator(new SessionInterpolator(factory.getMessageInterpolator())).getValidator();
    }

    @Override
    public Check of(Class<?> declaring, String property) {
        PropertyDescriptor descriptor = validator.getConstraintsForClass(declaring).getConstraintsForProperty(property);
        return descriptor == null ? null : new PropertyCheck(validator, declaring, property, descriptor);
    }

    @Override
    public CallCheck of(Class<?> declaring, Method method) {
        MethodDescriptor descriptor = validator.getConstraintsForClass(declaring)
            .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        return descriptor == null ? null : new MethodCheck(validator.forExecutables(), method,
            descriptor.hasConstrainedReturnValue());
    }
}
