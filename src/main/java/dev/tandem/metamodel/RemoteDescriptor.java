package dev.tandem.metamodel;

import java.lang.invoke.MethodHandle;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.RemoteException;
import dev.tandem.wire.References;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import jakarta.json.JsonArray;

/**
 * One method that the browser may call.
 *
 * @param readers of its parameters
 * @param method takes the model and the arguments as an array
 * @param access whose sessions may call it
 * @param check what the container checks of arguments and results; {@code null} for nothing
 */
public record RemoteDescriptor(String name, List<ValueReader> readers, MethodHandle method, RoleRule access,
    Constraints.CallCheck check) {

    /**
     * Returns the arguments.
     *
     * @throws WireException when their number or one of their types does not fit
     */
    public Object[] read(JsonArray arguments, References references) {
        if (arguments.size() != readers.size()) {
            throw new WireException("method '" + name + "' takes " + readers.size() + " arguments, not " + arguments.size());
        }
        Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(arguments.get(i), references);
        }
        return values;
    }

    /** @throws RemoteException when arguments or result violate a constraint */
    public Object invoke(Model model, Object[] arguments) throws Exception {
        if (check != null) {
            require(check.ofArguments(model, arguments));
        }
        Object result = invokeUnchecked(model, arguments);
        if (check != null) {
            require(check.ofResult(model, result));
        }
        return result;
    }

    private static void require(String violation) {
        if (violation != null) {
            throw new RemoteException(violation);
        }
    }

    private Object invokeUnchecked(Model model, Object[] arguments) throws Exception {
        try {
            return (Object) method.invokeExact(model, arguments);
        }
        catch (Exception | Error e) {
            throw e;
        }
        catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
