package dev.tandem.validation;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import dev.tandem.metamodel.Constraints.CallCheck;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.executable.ExecutableValidator;

/** The constraints of one method that browsers call. */
final class MethodCheck implements CallCheck {

    private final ExecutableValidator validator;
    private final Method method;
    private final boolean checksResult;

    MethodCheck(ExecutableValidator validator, Method method, boolean checksResult) {
        this.validator = validator;
        this.method = method;
        this.checksResult = checksResult;
    }

    @Override
    public String ofArguments(Object model, Object[] arguments) {
        return message(validator.validateParameters(model, method, arguments));
    }

    @Override
    public String ofResult(Object model, Object result) {
        return checksResult ? message(validator.validateReturnValue(model, method, result)) : null;
    }

    private static String message(Set<? extends ConstraintViolation<?>> violations) {
        return violations.isEmpty() ? null : violations.stream().map(MethodCheck::message).distinct().sorted()
            .collect(Collectors.joining("; "));
    }

    /** Only what leads into an argument or result is told: names of parameters need not be known, or be for users. */
    private static String message(ConstraintViolation<?> violation) {
        StringJoiner path = new StringJoiner(".");
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.BEAN) {
                path.add(node.toString());
            }
        }
        return path.length() == 0 ? violation.getMessage() : path + " " + violation.getMessage();
    }
}
