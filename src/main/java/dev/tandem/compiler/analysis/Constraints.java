package dev.tandem.compiler.analysis;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds constraints of Bean Validation, so that the server need not look where there are none. */
public final class Constraints {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final String VALID = "jakarta.validation.Valid";

    private Constraints() {
    }

    /** Tells whether a property has constraints, on its field or on its type parameter. */
    public static boolean isConstrained(VariableElement property) {
        return hasConstraint(property.getAnnotationMirrors()) || hasConstraint(property.asType());
    }

    /** Tells whether a method, or one that it overrides, has constraints on parameters or result. */
    public static boolean isConstrained(ExecutableElement method, Analysis analysis) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        return hasOwn(method) || supertypes(type.asType(), analysis).stream()
            .flatMap(each -> ElementFilter.methodsIn(analysis.typeElement(each).getEnclosedElements()).stream())
            .anyMatch(each -> analysis.elements.overrides(method, each, type) && hasOwn(each));
    }

    private static List<TypeMirror> supertypes(TypeMirror type, Analysis analysis) {
        List<TypeMirror> all = new ArrayList<>();
        for (TypeMirror each : analysis.types.directSupertypes(type)) {
            all.add(each);
            all.addAll(supertypes(each, analysis));
        }
        return all;
    }

    private static boolean hasOwn(ExecutableElement method) {
        return hasConstraint(method.getAnnotationMirrors()) || hasConstraint(method.getReturnType())
            || method.getParameters().stream()
            .anyMatch(each -> hasConstraint(each.getAnnotationMirrors()) || hasConstraint(each.asType()));
    }

    private static boolean hasConstraint(TypeMirror type) {
        return hasConstraint(type.getAnnotationMirrors())
            || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Constraints::hasConstraint);
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
