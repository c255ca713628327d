package dev.tandem.compiler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a probe came to on the JVM, in the form that {@code outcome.js} gives for JavaScript. */
final class Outcome {

    /** Exceptions whose messages are those of a certain JDK. */
    private static final Set<String> UNTOLD = Set.of("NullPointerException", "ClassCastException", "StackOverflowError",
        "IndexOutOfBoundsException", "StringIndexOutOfBoundsException", "UnsupportedOperationException");

    private Outcome() {
    }

    static String of(Method probe) throws ReflectiveOperationException {
        try {
            probe.setAccessible(true);
            return describe(probe.invoke(null));
        }
        catch (InvocationTargetException e) {
            return "throws " + thrown(e.getCause());
        }
    }

    /** The message counts where Java, or the program, says what it is. */
    private static String thrown(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        // JDK 17 ends the message before the colon.
        String message = String.valueOf(thrown.getMessage()).replaceFirst("^Cannot parse null string$", "$0: null");
        return name + (UNTOLD.contains(name) ? "" : ": " + message);
    }

    private static String describe(Object value) {
        if (value instanceof Number number) {
            return describe(number.doubleValue());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Outcome::describe).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value != null && value.getClass().isArray()) {
            return describe(IntStream.range(0, java.lang.reflect.Array.getLength(value))
                .mapToObj(i -> java.lang.reflect.Array.get(value, i))
                .collect(Collectors.toCollection(java.util.ArrayList::new)));
        }
        return value instanceof String || value instanceof Character ? "'" + value + "'" : String.valueOf(value);
    }

    /** Whole doubles print as integers in JavaScript, so numbers are compared by their bits. */
    private static String describe(double number) {
        return Double.isNaN(number) ? "NaN" : "#" + Long.toHexString(Double.doubleToRawLongBits(number));
    }

    static List<Method> probes(Class<?>... classes) {
        return Arrays.stream(classes).flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic()
                && java.lang.reflect.Modifier.isStatic(method.getModifiers())
                && !java.lang.reflect.Modifier.isPrivate(method.getModifiers()))
            .sorted(java.util.Comparator.comparing(Method::toString)).toList();
    }
}
