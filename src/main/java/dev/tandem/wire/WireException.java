package dev.tandem.wire;

/** A message from a browser that is not what it must be. Says why; holds no stack trace, as hostile input is no bug. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String told;

    public WireException(String message) {
        this(message, null);
    }

    private WireException(String message, String told) {
        super(message, null, false, false);
        this.told = told;
    }

    /**
     * Makes one for what is well formed, but no value of the type that it is for, as somebody who types makes many on
     * the way.
     *
     * @param told what the browser is told
     */
    static WireException ofValue(String message, String told) {
        return new WireException(message, told);
    }

    /**
     * Returns what the browser is told of a value that does not fit; {@code null} for what no browser of ours sends.
     */
    public String getTold() {
        return told;
    }
}
