package dev.tandem.session;

import java.util.concurrent.atomic.LongAdder;

/** Counts what all sessions of an application have done since it was deployed. Any thread. */
final class Totals {

    final LongAdder started = new LongAdder();
    final LongAdder turnedAway = new LongAdder();
    final LongAdder messagesIn = new LongAdder();
    final LongAdder bytesIn = new LongAdder();
    final LongAdder messagesOut = new LongAdder();
    final LongAdder bytesOut = new LongAdder();
    final LongAdder turns = new LongAdder();
    final LongAdder refusals = new LongAdder();
    final LongAdder errors = new LongAdder();
    final ErrorGroups errorGroups = new ErrorGroups();
    final ErrorGroups refusalGroups = new ErrorGroups();

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
