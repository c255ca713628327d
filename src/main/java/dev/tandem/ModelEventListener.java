package dev.tandem;

/** A function that handles events; what {@link Model#connect(ModelEventListener, String...)} takes. */
@FunctionalInterface
public interface ModelEventListener {

    /** Handles all events that have come together since the last call, in the order in which they occurred. */
    void handle(ModelEvent... events);
}
