package dev.tandem.compiler;

import javax.annotation.processing.ProcessingEnvironment;

/** Finds javac's own processing environment behind the one that IntelliJ's build hands out. */
final class Unwrapping {

    private Unwrapping() {
    }

    static ProcessingEnvironment of(ProcessingEnvironment environment) {
        try {
            Class<?> wrappers = environment.getClass().getClassLoader()
                .loadClass("org.jetbrains.jps.javac.APIWrappers");
            Object unwrapped = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class)
                .invoke(null, ProcessingEnvironment.class, environment);
            return unwrapped == null ? environment : (ProcessingEnvironment) unwrapped;
        }
        catch (ReflectiveOperationException | NullPointerException e) {
            // Not IntelliJ's build: javac handed out its own.
            return environment;
        }
    }
}
