package dev.tandem.compiler.analysis;

import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which interfaces are functions in JavaScript: those of Java's library and of JavaScript itself. */
public final class FunctionTypes {

    private static final Set<String> FUNCTIONS = Set.of("java.lang.Runnable", "java.util.Comparator",
        "java.util.concurrent.Callable", "dev.tandem.ModelEventListener");

    private final Analysis analysis;

    public FunctionTypes(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Tells whether values of the interface are functions in JavaScript. */
    public boolean isFunction(TypeElement type) {
        String name = type.getQualifiedName().toString();
        boolean isNativeFunction = NativeNames.isFunction(type)
            || NativeNames.isNative(type) && analysis.function(type) != null;
        return isNativeFunction || name.startsWith("java.util.function.") || FUNCTIONS.contains(name);
    }

    public boolean isFunctionCall(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        return isFunction(type) && method.getModifiers().contains(Modifier.ABSTRACT);
    }
}
