package dev.tandem.validation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.tandem.session.Constraints;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;

/**
 * Checks values against the constraints of Bean Validation that stand on a property's field or on its type parameter:
 * {@code Property<@Min(5) Integer>}, {@code Property<List<@NotBlank String>>}, {@code Property<@Valid Address>}.
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
        return descriptor == null ? null : value -> {
            Set<ConstraintViolation<?>> violations = new LinkedHashSet<>(
                validator.validateValue(declaring, property, new Candidate(property, value)));
            cascade(value, descriptor, violations);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(message(violations), violations);
            }
        };
    }

    /** The validation of a mere value does not follow {@code @Valid}, so that is done here. */
    private void cascade(Object value, Object descriptor, Set<ConstraintViolation<?>> violations) {
        if (value == null) {
            return;
        }
        if (descriptor instanceof CascadableDescriptor cascadable && cascadable.isCascaded()) {
            violations.addAll(validator.validate(value));
        }
        ContainerDescriptor container = (ContainerDescriptor) descriptor;
        for (ContainerElementTypeDescriptor element : container.getConstrainedContainerElementTypes()) {
            if (descriptor instanceof PropertyDescriptor) {
                cascade(value, element, violations);
            }
            else if (value instanceof Iterable<?> items) {
                items.forEach(item -> cascade(item, element, violations));
            }
            else if (value instanceof Map<?, ?> map) {
                (element.getTypeArgumentIndex() == 0 ? map.keySet() : map.values())
                    .forEach(item -> cascade(item, element, violations));
            }
        }
    }

    private static String message(Set<ConstraintViolation<?>> violations) {
        return violations.stream().map(BeanConstraints::message).distinct().sorted().collect(Collectors.joining("; "));
    }

    private static String message(ConstraintViolation<?> violation) {
        boolean isOfPart = violation.getRootBean() != null;
        return isOfPart ? violation.getPropertyPath() + " " + violation.getMessage() : violation.getMessage();
    }
}
