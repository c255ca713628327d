package dev.tandem.wire;

/** A property of a live model, as operations name it; equal to itself only. */
public interface PropertyTarget {

    /** Returns the id of the model. */
    String getModelId();

    /** Returns the name of the property. */
    String getPropertyName();

    /** Tells whether it is a list or map that changes in place. */
    boolean isPatched();
}
