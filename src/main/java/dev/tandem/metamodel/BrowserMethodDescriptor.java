package dev.tandem.metamodel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.tandem.wire.ValueReader;

/**
 * One public method of a model's browser side.
 *
 * @param parameterCount how many arguments it takes; {@link #ANY} for a hand-written method
 * @param returns class of what it returns, boxed
 * @param reader reads what it returns
 * @param typedReaders for a hand-written method: reads what it returns as the class that the caller wants
 */
public record BrowserMethodDescriptor(String name, int parameterCount, Class<?> returns, ValueReader reader,
    Function<Class<?>, ValueReader> typedReaders) {

    static final int ANY = -1;

    /** Makes the descriptor of a hand-written method, of which nothing but its name is known. */
    static BrowserMethodDescriptor untyped(String name, ValueReader reader, Function<Class<?>, ValueReader> readers) {
        Map<Class<?>, ValueReader> known = new ConcurrentHashMap<>();
        return new BrowserMethodDescriptor(name, ANY, Object.class, reader,
            type -> known.computeIfAbsent(type, readers));
    }

    public boolean takes(int arguments) {
        return parameterCount == ANY || parameterCount == arguments;
    }

    /** Tells whether a caller may want the result as that class; {@code null} for whatever it is. */
    public boolean returns(Class<?> wanted) {
        return wanted == null || parameterCount == ANY || wanted.isAssignableFrom(returns);
    }

    public ValueReader readerFor(Class<?> wanted) {
        return wanted == null || parameterCount != ANY ? reader : typedReaders.apply(wanted);
    }
}
