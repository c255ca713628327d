package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;

import dev.tandem.Model;

/**
 * One field of a model class that holds a model.
 *
 * @param writer {@code null} when the field is final
 */
public record AttributeDescriptor(String name, MethodHandle reader, MethodHandle writer) {

    public Model get(Model owner) {
        try {
            return (Model) reader.invokeExact(owner);
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the field to {@code null}; returns false when it is final. */
    public boolean clear(Model owner) {
        return set(owner, null);
    }

    /**
     * Sets the field; returns false when it is final.
     *
     * @throws ClassCastException when the model is of another type
     */
    public boolean set(Model owner, Model value) {
        if (writer == null) {
            return false;
        }
        try {
            writer.invokeExact(owner, value);
            return true;
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
