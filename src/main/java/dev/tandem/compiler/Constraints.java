package dev.tandem.compiler;

import java.util.List;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds constraints of Bean Validation, so that the server need not look where there are none. */
final class Constraints {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final String VALID = "jakarta.validation.Valid";

    private Constraints() {
    }

    /** Tells whether a property has constraints, on its field or on its type parameter. */
    static boolean isConstrained(VariableElement property) {
        return hasConstraint(property.getAnnotationMirrors()) || hasConstraint(property.asType());
    }

    private static boolean hasConstraint(TypeMirror type) {
        return hasConstraint(type.getAnnotationMirrors())
            || type instanceof DeclaredType declared && declared.getTypeArguments().stream().anyMatch(Constraints::hasConstraint);
    }

    private static boolean hasConstraint(List<? extends AnnotationMirror> annotations) {
        return annotations.stream().map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
            .anyMatch(type -> type.getQualifiedName().contentEquals(VALID) || isConstraint(type)
                // Several of one kind stand in a list, which is nested in the constraint.
                || isConstraint(type.getEnclosingElement()));
    }

    private static boolean isConstraint(Element type) {
        return type.getAnnotationMirrors().stream().anyMatch(annotation ->
            ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().contentEquals(CONSTRAINT));
    }
}
