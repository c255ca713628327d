package dev.tandem.wire;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/** Reads the operations of "From the browser" in {@code docs/protocol.md}: the one place that knows their indexes. */
public final class OperationReader {

    private OperationReader() {
    }

    /**
     * Tells {@code to} what an operation says.
     *
     * @throws WireException when it is none of the protocol's, or has other arguments
     */
    public static void read(JsonArray operation, BrowserOperations to) {
        switch (FrameReader.name(operation)) {
            case WireNames.OP_HELLO -> to.hello(text(operation, 1));
            case WireNames.OP_SET -> to.set(text(operation, 1), text(operation, 2), value(operation, 3));
            case WireNames.OP_PATCH -> to.patch(text(operation, 1), text(operation, 2), operation);
            case WireNames.OP_RESYNC -> to.resync(text(operation, 1), text(operation, 2));
            case WireNames.OP_EVENT -> to.event(text(operation, 1), text(operation, 2), valueOrNull(operation, 3),
                valueOrNull(operation, 4));
            case WireNames.OP_WANT -> to.want(text(operation, 1), value(operation, 2));
            case WireNames.OP_CALL -> to.call(text(operation, 1), text(operation, 2), count(operation, 3),
                FrameReader.array(operation, 4));
            case WireNames.OP_RETURN -> to.returned(count(operation, 1), value(operation, 2));
            case WireNames.OP_THROW -> to.thrown(count(operation, 1), text(operation, 2));
            case WireNames.OP_ROUND -> to.round(count(operation, 1));
            case WireNames.OP_LOG -> to.log(text(operation, 1), text(operation, 2));
            case WireNames.OP_UPLOAD -> to.upload(count(operation, 1), text(operation, 2), operation);
            case WireNames.OP_DATA -> to.data(count(operation, 1), count(operation, 2),
                valueOrNull(operation, 3) == JsonValue.TRUE);
            default -> throw new WireException("unknown operation");
        }
    }

    private static String text(JsonArray operation, int index) {
        return FrameReader.text(operation, index);
    }

    private static long count(JsonArray operation, int index) {
        return FrameReader.count(operation, index);
    }

    private static JsonValue value(JsonArray operation, int index) {
        return FrameReader.value(operation, index);
    }

    private static JsonValue valueOrNull(JsonArray operation, int index) {
        return index < operation.size() ? operation.get(index) : JsonValue.NULL;
    }
}
