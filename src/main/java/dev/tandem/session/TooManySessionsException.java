package dev.tandem.session;

/** There are as many sessions as there may be; a page cannot be served now, but may be later. */
public final class TooManySessionsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TooManySessionsException(String message) {
        super(message);
    }
}
