package dev.tandem.compiler.analysis;

import java.util.List;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** What {@code @Handler} says of a method. */
public final class Handlers {

    private Handlers() {
    }

    /** Returns the connection strings of a handler, or {@code null} when the method is none. */
    public static List<String> connections(ExecutableElement method) {
        AnnotationMirror annotation = ModelTypes.annotation(method, ModelTypes.HANDLER);
        return annotation == null ? null : values(ModelTypes.value(annotation, "value"));
    }

    private static List<String> values(Object value) {
        return ((List<?>) value).stream().map(each -> (String) ((AnnotationValue) each).getValue()).toList();
    }

    public static boolean takesEvents(ExecutableElement method) {
        return !method.getParameters().isEmpty();
    }
}
