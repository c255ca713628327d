package dev.tandem.visit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpSession;

/**
 * The HTTP session behind a page. What the browser says over the socket is no request, so the container would end it,
 * and the page with it, in the midst of use: then it is time for a request. Where somebody has signed in, only what the
 * user may have done counts; where nobody has, that the page is open.
 */
public final class HttpSessionUse {

    private static final Set<String> ACTS = Set.of(WireNames.OP_SET, WireNames.OP_PATCH, WireNames.OP_EVENT,
        WireNames.OP_CALL, WireNames.OP_UPLOAD);

    /** So that two thirds of the time are left in the worst case, and few requests are made. */
    private static final int PARTS = 3;

    private final HttpSession http;
    private final String key;
    private final boolean countsActs;
    private final LongSupplier clock;
    private volatile long interval;
    private volatile long next;

    public HttpSessionUse(HttpSession http, String key, boolean countsActs) {
        this(http, key, countsActs, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    public HttpSessionUse(HttpSession http, String key, boolean countsActs, LongSupplier clock) {
        this.clock = clock;
        this.http = http;
        this.key = key;
        this.countsActs = countsActs;
        requested(http.getMaxInactiveInterval());
    }

    public HttpSession getHttpSession() {
        return http;
    }

    public String getKey() {
        return key;
    }

    /**
     * Called when a request has come.
     *
     * @param seconds how long the HTTP session lives without one; for ever unless positive
     */
    public void requested(int seconds) {
        interval = TimeUnit.SECONDS.toNanos(seconds) / PARTS;
        next = clock.getAsLong() + interval;
    }

    /** Tells, once in a while, that it is time for a request, as the browser has said this. */
    public boolean isDue(List<JsonArray> operations) {
        return interval > 0 && clock.getAsLong() - next >= 0
            && (!countsActs || operations.stream().anyMatch(HttpSessionUse::isAct)) && begin();
    }

    /** As {@link #isDue(List)} for bytes of an upload. */
    public boolean isDue() {
        return interval > 0 && clock.getAsLong() - next >= 0 && begin();
    }

    private boolean begin() {
        next = clock.getAsLong() + interval;
        return true;
    }

    private static boolean isAct(JsonArray operation) {
        return !operation.isEmpty() && operation.get(0) instanceof JsonString name && ACTS.contains(name.getString());
    }
}
