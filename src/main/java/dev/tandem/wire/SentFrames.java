package dev.tandem.wire;

/**
 * The frames that a browser has been sent and has not acknowledged, so that they can be sent again over another
 * connection. Of what is too much the oldest are forgotten; a browser that has not received these cannot go on. Not
 * thread-safe: its {@link Outbox} guards it.
 */
final class SentFrames {

    private final long max;
    private Sent first;
    private Sent last;
    private Sent again;
    private long length;
    private long forgotten;

    /** @param max characters that are kept at most; none when that is 0 */
    SentFrames(long max) {
        this.max = max;
    }

    /**
     * Keeps a frame.
     *
     * @param isNext whether it has not been sent, as the connection went before it could be
     * @return how many characters were forgotten for it, which may be its own
     */
    long add(long sequence, String text, boolean isNext) {
        Sent sent = new Sent(sequence, text);
        again = again == null && isNext ? sent : again;
        if (last == null) {
            first = sent;
        }
        else {
            last.next = sent;
        }
        last = sent;
        length += text.length();
        long before = length;
        while (length > max) {
            forgotten = first.sequence;
            removeFirst();
        }
        return before - length;
    }

    /** The browser has all up to that frame; returns how many characters need not be kept any more. */
    long acknowledge(long sequence) {
        long before = length;
        while (first != null && first.sequence <= sequence) {
            removeFirst();
        }
        return before - length;
    }

    private void removeFirst() {
        length -= first.text.length();
        again = again == first ? first.next : again;
        first = first.next;
        last = first == null ? null : last;
    }

    /** Forgets all; returns how many characters that were. */
    long clear() {
        return acknowledge(Long.MAX_VALUE);
    }

    /** Tells whether all frames after that one are here. */
    boolean isWholeAfter(long sequence) {
        return sequence >= forgotten;
    }

    /** Begins again with the first that is not acknowledged. */
    void rewind() {
        again = first;
    }

    /** Tells whether there is something to be sent again. */
    boolean hasNext() {
        return again != null;
    }

    /** Returns the text of the next one to be sent again. */
    String next() {
        String text = again.text;
        again = again.next;
        return text;
    }

    /** Returns how many characters are kept. */
    long getLength() {
        return length;
    }

    private static final class Sent {

        private final long sequence;
        private final String text;
        private Sent next;

        Sent(long sequence, String text) {
            this.sequence = sequence;
            this.text = text;
        }
    }
}
