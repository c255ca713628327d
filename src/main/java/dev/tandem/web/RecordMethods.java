package dev.tandem.web;

import static java.lang.invoke.MethodType.methodType;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * Up to JDK 19 the JDK remembers the record class for which it has made {@code equals}, {@code hashCode} or
 * {@code toString} last, with the class loader (JDK-8078641). So, when an application ends, it makes them once more for
 * a class that stays.
 */
final class RecordMethods {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    private RecordMethods() {
    }

    static void forget() {
        try {
            make("equals", methodType(boolean.class, String.class, Object.class));
            make("hashCode", methodType(int.class, String.class));
            make("toString", methodType(String.class, String.class));
        }
        catch (Throwable e) {
            // Another JDK, which has nothing to forget.
            LOGGER.log(Level.DEBUG, "methods of records are not forgotten", e);
        }
    }

    private static void make(String method, MethodType type) throws Throwable {
        Lookup lookup = MethodHandles.publicLookup();
        MethodHandle component = MethodHandles.identity(String.class);
        ObjectMethods.bootstrap(lookup, method, type, String.class, "text", component);
    }
}
