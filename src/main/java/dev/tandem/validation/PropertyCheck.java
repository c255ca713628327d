package dev.tandem.validation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.tandem.metamodel.Constraints.Check;
import dev.tandem.wire.Refusal.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;

/** The constraints of one property. */
final class PropertyCheck implements Check {

    private final Validator validator;
    private final Class<?> declaring;
    private final String property;
    private final PropertyDescriptor descriptor;

    PropertyCheck(Validator validator, Class<?> declaring, String property, PropertyDescriptor descriptor) {
        this.validator = validator;
        this.declaring = declaring;
        this.property = property;
        this.descriptor = descriptor;
    }

    /** What is thrown, with the paths within the value. */
    private static final class Violations extends ConstraintViolationException {

        private static final long serialVersionUID = 1L;

        private final transient List<Violation> found;

        Violations(String message, Set<ConstraintViolation<?>> all, List<Violation> found) {
            super(message, all);
            this.found = found;
        }
    }

    @Override
    public void check(Object value) {
        Set<ConstraintViolation<?>> all = new LinkedHashSet<>();
        List<Violation> found = new ArrayList<>();
        validator.validateValue(declaring, property, new Candidate(property, value)).forEach(each -> {
            all.add(each);
            found.add(new Violation(within(each.getPropertyPath().toString()), each.getMessage()));
        });
        cascade(value, "", descriptor, all, found);
        if (!all.isEmpty()) {
            throw new Violations(message(all), all, List.copyOf(found));
        }
    }

    @Override
    public List<Violation> violations(RuntimeException thrown) {
        return thrown instanceof Violations violations ? violations.found : List.of();
    }

    /** The path of a mere value begins with the property; in a list it goes on with the place. */
    private String within(String path) {
        int bracket = path.indexOf('[');
        int end = bracket < 0 ? -1 : path.indexOf(']', bracket);
        return end < 0 ? "" : path.substring(bracket, end + 1);
    }

    /** The validation of a mere value does not follow {@code @Valid}, so that is done here. */
    private void cascade(Object value, String path, Object place, Set<ConstraintViolation<?>> all, List<Violation> found) {
        if (value == null) {
            return;
        }
        if (place instanceof CascadableDescriptor cascadable && cascadable.isCascaded()) {
            validator.validate(value).forEach(each -> {
                all.add(each);
                found.add(new Violation(join(path, each.getPropertyPath().toString()), each.getMessage()));
            });
        }
        for (ContainerElementTypeDescriptor element : ((ContainerDescriptor) place).getConstrainedContainerElementTypes()) {
            if (place instanceof PropertyDescriptor) {
                cascade(value, path, element, all, found);
            }
            else if (value instanceof Iterable<?> items) {
                int index = 0;
                for (Object item : items) {
                    cascade(item, path + "[" + index++ + "]", element, all, found);
                }
            }
            else if (value instanceof Map<?, ?> map) {
                map.forEach((key, item) -> cascade(element.getTypeArgumentIndex() == 0 ? key : item, path + "[" + key + "]",
                    element, all, found));
            }
        }
    }

    private static String join(String path, String rest) {
        return path.isEmpty() || rest.isEmpty() ? path + rest : path + "." + rest;
    }

    private static String message(Set<ConstraintViolation<?>> violations) {
        return violations.stream().map(PropertyCheck::message).distinct().sorted().collect(Collectors.joining("; "));
    }

    private static String message(ConstraintViolation<?> violation) {
        boolean isOfPart = violation.getRootBean() != null;
        return isOfPart ? violation.getPropertyPath() + " " + violation.getMessage() : violation.getMessage();
    }
}
