package dev.tandem.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;

/**
 * What a socket's first frame says: which session it is for, and of a page that can come back what it has.
 *
 * @param frame the frame, which may say more
 * @param session the id of the session
 * @param received number of the last frame that the page has; -1 from who does not come back
 * @param page tells one loaded page from another of the same session; empty when not said
 * @param transfers bytes that the page has of each transfer that has begun and not ended, by number
 */
public record Hello(Frame frame, String session, long received, String page, Map<Integer, Long> transfers) {

    private static final int MAX_PAGE = 64;
    private static final int LONGEST_COUNT = 17;

    /**
     * Reads the first frame.
     *
     * @throws WireException when it does not say hello
     */
    public static Hello read(Frame frame) {
        if (!isSaidBy(frame)) {
            throw new WireException("the first operation is no hello");
        }
        List<JsonArray> operations = frame.operations();
        JsonArray hello = operations.get(0);
        if (isReturn(frame) && operations.size() > 1) {
            throw new WireException("a frame of number 0 says more than hello");
        }
        String page = hello.size() > 3 ? FrameReader.text(hello, 3) : "";
        if (page.length() > MAX_PAGE) {
            throw new WireException("the page of hello is too long");
        }
        return new Hello(frame, FrameReader.text(hello, 1), hello.size() > 2 ? FrameReader.count(hello, 2) : -1, page,
            hello.size() > 4 ? readTransfers(FrameReader.array(hello, 4)) : Map.of());
    }

    /** Tells whether a frame begins with hello. */
    static boolean isSaidBy(Frame frame) {
        List<JsonArray> operations = frame.operations();
        return !operations.isEmpty() && FrameReader.name(operations.get(0)).equals(WireNames.OP_HELLO);
    }

    private static Map<Integer, Long> readTransfers(JsonArray pairs) {
        Map<Integer, Long> transfers = new HashMap<>();
        for (JsonValue pair : pairs) {
            if (!(pair instanceof JsonArray numbers) || numbers.size() != 2) {
                throw new WireException("a transfer of hello is [number, bytes]");
            }
            transfers.put((int) Math.min(Integer.MAX_VALUE, count(numbers.get(0))), count(numbers.get(1)));
        }
        return transfers;
    }

    private static long count(JsonValue value) {
        if (value instanceof JsonNumber number && number.isIntegral() && number.toString().length() <= LONGEST_COUNT) {
            return Math.max(0, number.longValue());
        }
        throw new WireException("a transfer of hello is of two counts");
    }

    private static boolean isReturn(Frame frame) {
        return frame.sequence() == 0;
    }

    /** Tells whether the page has said hello before, so that it waits to be told what has come of what it said. */
    public boolean isReturn() {
        return isReturn(frame);
    }

    /** Tells whether the page comes back when it loses its connection. */
    public boolean comesBack() {
        return received >= 0;
    }
}
