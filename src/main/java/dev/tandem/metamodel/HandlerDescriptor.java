package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;

import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.ModelEventListener;

/**
 * One handler method of a model class, on the server.
 *
 * @param method takes the model and, when it {@code takesEvents}, the events
 * @param access whose sessions run it
 */
public record HandlerDescriptor(String name, String[] connections, MethodHandle method, boolean takesEvents,
    RoleRule access) {

    public ModelEventListener bind(Model model) {
        return takesEvents ? events -> call(model, events) : events -> call(model);
    }

    private void call(Model model, ModelEvent[] events) {
        try {
            method.invokeExact(model, events);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new HandlerException(e);
        }
    }

    private void call(Model model) {
        try {
            method.invokeExact(model);
        }
        catch (RuntimeException | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new HandlerException(e);
        }
    }

    /** Carries a checked exception of a handler to where it is logged. */
    static final class HandlerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HandlerException(Throwable cause) {
            super(cause);
        }
    }
}
