package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.util.function.UnaryOperator;

import dev.tandem.wire.ValueReader;

/**
 * One property of a model class.
 *
 * @param kind whether it changes in place
 * @param holdsModels whether its type admits models, or lists of them
 * @param field reads the property's field, taking the model or its two-sided part; {@code null} for the browser's
 * @param check what the container checks of its values; {@code null} for nothing
 * @param reader reads values that come from the browser; {@code null} for the server's own
 * @param stored reads values that were stored; {@code null} where none are
 * @param kept whether values of classes that only JSON-B knows are stored, too
 * @param snapshot makes a copy of a value that nobody can change by other references; {@code null} where there is none
 */
public record PropertyDescriptor(String name, Side side, PropertyKind kind, boolean readonly, boolean holdsModels,
    MethodHandle field, Constraints.Check check, ValueReader reader,
    ValueReader stored, boolean kept, UnaryOperator<Object> snapshot) {

    public boolean isSettableByBrowser() {
        return side == Side.BOTH && !readonly;
    }
}
