package dev.tandem.session;

import java.util.concurrent.atomic.LongAdder;

/** Counts what all sessions of an application have done since it was deployed. Any thread. */
public final class Totals {

    public final LongAdder started = new LongAdder();
    public final LongAdder turnedAway = new LongAdder();
    public final LongAdder returned = new LongAdder();
    public final LongAdder messagesIn = new LongAdder();
    public final LongAdder bytesIn = new LongAdder();
    public final LongAdder messagesOut = new LongAdder();
    public final LongAdder bytesOut = new LongAdder();
    public final LongAdder turns = new LongAdder();
    public final LongAdder refusals = new LongAdder();
    public final LongAdder errors = new LongAdder();
    public final ErrorGroups errorGroups = new ErrorGroups();
    public final ErrorGroups refusalGroups = new ErrorGroups();

    void received(int bytes) {
        messagesIn.increment();
        bytesIn.add(bytes);
    }

    void sent(int bytes) {
        messagesOut.increment();
        bytesOut.add(bytes);
    }

    void turnRun() {
        turns.increment();
    }

    void refused(String session, String why) {
        refusals.increment();
        refusalGroups.add(session, why, null);
    }

    void failed(String session, String message, Throwable error) {
        errors.increment();
        errorGroups.add(session, message, error);
    }
}
