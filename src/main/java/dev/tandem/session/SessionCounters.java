package dev.tandem.session;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;

import dev.tandem.wire.Frame;
import dev.tandem.wire.WireNames;

/**
 * Counts what one session does, for itself and for the application. Each number is written by one thread at a time, and
 * read by any: a write needs to be seen soon, but nobody waits for it.
 */
public final class SessionCounters {

    private static final AtomicLongFieldUpdater<SessionCounters> MESSAGES_IN = counter("messagesIn");
    private static final AtomicLongFieldUpdater<SessionCounters> BYTES_IN = counter("bytesIn");
    private static final AtomicLongFieldUpdater<SessionCounters> MESSAGES_OUT = counter("messagesOut");
    private static final AtomicLongFieldUpdater<SessionCounters> BYTES_OUT = counter("bytesOut");
    private static final AtomicLongFieldUpdater<SessionCounters> TURNS = counter("turns");
    private static final double NANOS_PER_MILLI = 1e6;

    private final String logName;
    private final Totals totals;
    private final long started = System.currentTimeMillis();

    private volatile long messagesIn;
    private volatile long bytesIn;
    private volatile long messagesOut;
    private volatile long bytesOut;
    private volatile long turns;
    private volatile int errors;
    private volatile long pingSequence;
    private volatile long roundTrip;
    private volatile WireTap tap;
    private volatile long pingTime;

    SessionCounters(String logName, Totals totals) {
        this.logName = logName;
        this.totals = totals;
    }

    private static AtomicLongFieldUpdater<SessionCounters> counter(String name) {
        return AtomicLongFieldUpdater.newUpdater(SessionCounters.class, name);
    }

    // Counting -------------------------------------------------------------------------------------------------------

    /** Called by the connection, one message after the other. */
    void received(String text) {
        int bytes = Utf8.length(text);
        MESSAGES_IN.lazySet(this, messagesIn + 1);
        BYTES_IN.lazySet(this, bytesIn + bytes);
        totals.received(bytes);
        WireTap present = tap;
        if (present != null) {
            present.received(text);
        }
    }

    /** Called by the connection: a binary message has come. */
    void received(int bytes) {
        MESSAGES_IN.lazySet(this, messagesIn + 1);
        BYTES_IN.lazySet(this, bytesIn + bytes);
        totals.received(bytes);
    }

    /** Called by the outbox: a binary message is sent. */
    void sent(int bytes) {
        MESSAGES_OUT.lazySet(this, messagesOut + 1);
        BYTES_OUT.lazySet(this, bytesOut + bytes);
        totals.sent(bytes);
    }

    /** The first message came before it was known whose it was. */
    void connected(Frame hello) {
        received("[" + hello.sequence() + "," + hello.acknowledged() + ",[\"" + WireNames.OP_HELLO + "\",…]]");
    }

    /** Called by the outbox, one message after the other. */
    void sent(String text) {
        int bytes = Utf8.length(text);
        MESSAGES_OUT.lazySet(this, messagesOut + 1);
        BYTES_OUT.lazySet(this, bytesOut + bytes);
        totals.sent(bytes);
        WireTap present = tap;
        if (present != null) {
            present.sent(text);
        }
    }

    void returned() {
        totals.returned.increment();
    }

    void turnRun() {
        TURNS.lazySet(this, turns + 1);
        totals.turnRun();
    }

    void failed(String message, Throwable error) {
        synchronized (this) {
            errors++;
        }
        totals.failed(logName, message, error);
    }

    void refused(String why) {
        totals.refused(logName, why);
    }

    // Round trips ----------------------------------------------------------------------------------------------------

    /** Tells whether it is time to measure again; more often while somebody looks. */
    boolean isPingDue(long now, long period) {
        return pingTime == 0 || now - pingTime > (tap == null ? period : 0);
    }

    /** @param sequence number of the empty frame that has been sent; 0 when none could be */
    void pinged(long sequence, long time) {
        if (sequence != 0) {
            pingTime = time | 1;
            pingSequence = sequence;
        }
    }

    /** Tells what the browser has received, in a message that has arrived at that time. */
    void acknowledged(long sequence, long time) {
        if (pingSequence != 0 && sequence >= pingSequence) {
            roundTrip = Math.max(1, time - pingTime);
            pingSequence = 0;
        }
    }

    // Looking --------------------------------------------------------------------------------------------------------

    /** Lets somebody look at the messages from now on, {@code null} for nobody. */
    public void setTap(WireTap newTap) {
        tap = newTap;
    }

    /** Returns who looks, or {@code null}. */
    public WireTap getTap() {
        return tap;
    }

    // Reading --------------------------------------------------------------------------------------------------------

    /** Returns when the page was requested, in milliseconds since 1970. */
    public long getStarted() {
        return started;
    }

    /** Returns the number of messages received. */
    public long getMessagesIn() {
        return messagesIn;
    }

    /** Returns the number of bytes received in messages. */
    public long getBytesIn() {
        return bytesIn;
    }

    /** Returns the number of messages sent; the page counts as the first. */
    public long getMessagesOut() {
        return messagesOut;
    }

    /** Returns the number of bytes sent in messages. */
    public long getBytesOut() {
        return bytesOut;
    }

    /** Returns the number of turns run. */
    public long getTurns() {
        return turns;
    }

    /** Returns how many handlers, tasks and calls have failed. */
    public int getErrors() {
        return errors;
    }

    /** Returns the last time that a heartbeat took to the browser and back, in milliseconds; 0 as long as none has. */
    public double getRoundTripMillis() {
        return roundTrip / NANOS_PER_MILLI;
    }
}
