package dev.tandem;

/**
 * Tells why a call of the other side failed.
 * <p>
 * Thrown by a method marked {@link Remote} it carries its message to the browser, where the call's stage ends with it:
 * write it for the user. On the server it ends the stage of {@link Model#call(String, Object...)} when the browser's
 * method has thrown, and carries that message; or when there will be no answer, as the model or the session has ended.
 */
public class RemoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what the other side is told */
    public RemoteException(String message) {
        super(message);
    }

    /** @param cause stays on this side, in the log */
    public RemoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
