package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;

import dev.tandem.wire.ValueReader;

/**
 * One emitter of a model class.
 *
 * @param field reads the emitter's field, taking the model or its two-sided part; {@code null} for the browser's
 * @param reader reads payloads that come from the browser; {@code null} for the server's own
 */
public record EmitterDescriptor(String name, Side side, MethodHandle field, ValueReader reader) {
}
