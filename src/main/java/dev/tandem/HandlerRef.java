package dev.tandem;

/** A connected handler, as {@link Model#connect(ModelEventListener, String...)} returns it. */
public interface HandlerRef {

    /** Ends the connection. Events that are pending for this handler are dropped. A second call does nothing. */
    void dispose();
}
