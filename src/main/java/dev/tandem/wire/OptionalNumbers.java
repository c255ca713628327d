package dev.tandem.wire;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Optionals of primitive numbers: the number, or null. */
final class OptionalNumbers {

    private OptionalNumbers() {
    }

    static boolean isOptional(Object value) {
        return value instanceof OptionalInt || value instanceof OptionalLong || value instanceof OptionalDouble;
    }

    /** Returns the number, or {@code null} when there is none. */
    static Number unwrap(Object optional) {
        if (optional instanceof OptionalInt i) {
            return i.isPresent() ? i.getAsInt() : null;
        }
        if (optional instanceof OptionalLong l) {
            return l.isPresent() ? l.getAsLong() : null;
        }
        OptionalDouble d = (OptionalDouble) optional;
        return d.isPresent() ? d.getAsDouble() : null;
    }

    /** Returns the reader for one of these types, {@code null} for any other. */
    static ValueReader reader(Class<?> type) {
        if (type == OptionalInt.class) {
            return (json, references) -> ValueReaders.isNull(json) ? OptionalInt.empty()
                : OptionalInt.of((int) ScalarReaders.of(int.class).read(json, references));
        }
        if (type == OptionalLong.class) {
            return (json, references) -> ValueReaders.isNull(json) ? OptionalLong.empty()
                : OptionalLong.of((long) ScalarReaders.of(long.class).read(json, references));
        }
        if (type == OptionalDouble.class) {
            return (json, references) -> ValueReaders.isNull(json) ? OptionalDouble.empty()
                : OptionalDouble.of((double) ScalarReaders.of(double.class).read(json, references));
        }
        return null;
    }
}
