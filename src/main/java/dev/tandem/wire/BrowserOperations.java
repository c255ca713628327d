package dev.tandem.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/**
 * What a browser may say: one method for each row of "From the browser" in {@code docs/protocol.md}, called by
 * {@link OperationReader}. Nothing is known yet of what the arguments mean; each method throws a {@link WireException}
 * for what it refuses.
 */
public interface BrowserOperations {

    /** Said once, before anybody is there to hear it, so that it is refused here. */
    default void hello(String session) {
        throw new WireException("unknown operation");
    }

    /** The browser has set a property. */
    void set(String model, String property, JsonValue value);

    /** The browser has changed a list or map in place; {@code operation} has kind and arguments from its index 3 on. */
    void patch(String model, String property, JsonArray operation);

    /** The browser needs the whole value. */
    void resync(String model, String property);

    /** An event has arisen in the browser; {@code oldValue} is null where there is none. */
    void event(String model, String type, JsonValue value, JsonValue oldValue);

    /** The browser has handlers for these types from now on; not known to be an array. */
    void want(String model, JsonValue types);

    /** The browser calls a method. */
    void call(String model, String method, long number, JsonArray arguments);

    /** A call was answered. */
    void returned(long number, JsonValue value);

    /** A call has failed. */
    void thrown(long number, String message);

    /** The two sides have answered each other so often with the values that come next. */
    void round(long number);

    /** A line for the log. */
    void log(String level, String text);

    /** An upload begins or is given up; {@code operation} has the arguments of the kind from its index 3 on. */
    void upload(long number, String kind, JsonArray operation);

    /** So many bytes of a transfer have come. */
    void data(long number, long received, boolean isAll);
}
