package dev.tandem.session;

/**
 * Errors, or refusals, that are alike: of the same kind, from the same place. A snapshot.
 */
public final class ErrorGroup {

    private final String kind;
    private final String message;
    private final String session;
    private final String stack;
    private final long count;
    private final long first;
    private final long last;

    ErrorGroup(String kind, String message, String session, String stack, long count, long first, long last) {
        this.kind = kind;
        this.message = message;
        this.session = session;
        this.stack = stack;
        this.count = count;
        this.first = first;
        this.last = last;
    }

    /** Returns the class of the exception; "refused" for what a browser was refused. */
    public String getKind() {
        return kind;
    }

    /** Returns what the last one said, with what it happened to. */
    public String getMessage() {
        return message;
    }

    /** Returns the name of the session of the last one; empty when it had none. */
    public String getSession() {
        return session;
    }

    /** Returns the stack of the first one, bounded; empty when there is none. */
    public String getStack() {
        return stack;
    }

    /** Returns how often it has happened. */
    public long getCount() {
        return count;
    }

    /** Returns when it happened first, in milliseconds since 1970. */
    public long getFirst() {
        return first;
    }

    /** Returns when it happened last, in milliseconds since 1970. */
    public long getLast() {
        return last;
    }
}
