package dev.tandem.wire;

/** A message from a browser that is not what it must be. Says why; holds no stack trace, as hostile input is no bug. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WireException(String message) {
        super(message, null, false, false);
    }
}
