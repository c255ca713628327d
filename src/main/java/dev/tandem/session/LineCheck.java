package dev.tandem.session;

import dev.tandem.wire.Outbox;

/**
 * Hears who asks whether the line still lives: by an empty frame that acknowledges nothing new, while something is not
 * acknowledged. The answer must not wait for a turn, which may be busy. Called by the connection, one message after the
 * other.
 */
final class LineCheck {

    /** Two numbers, a comma and two brackets. */
    private static final int LONGEST_EMPTY = 40;
    private static final int LONGEST_NUMBER = 18;

    private final Outbox outbox;
    private long sequence;
    private long acknowledged;
    private int at;

    LineCheck(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Returns whether the message must be answered at once, by any frame. */
    boolean isQuestion(String text) {
        at = 0;
        long number = number(text);
        long known = number(text);
        if (number < 0 || known < 0) {
            return false;
        }
        boolean isNews = known > acknowledged;
        acknowledged = Math.max(known, acknowledged);
        boolean isEmpty = at == text.length() - 1 && text.length() <= LONGEST_EMPTY && text.charAt(at) == ']';
        if (!isEmpty) {
            sequence = number;
        }
        return isEmpty && !isNews && sequence > outbox.getTold();
    }

    /** Reads the number behind the next sign; -1 when there is none. */
    private long number(String text) {
        long number = 0;
        int first = ++at;
        while (at < text.length() && at - first < LONGEST_NUMBER && Character.digit(text.charAt(at), 10) >= 0) {
            number = 10 * number + Character.digit(text.charAt(at++), 10);
        }
        return at == first ? -1 : number;
    }
}
