package dev.tandem.wire;

import dev.tandem.Model;

/** Turns models into their ids and back, inside one session. */
public interface References {

    /**
     * Returns the model's id.
     *
     * @throws IllegalArgumentException when the model belongs to another session or has been disposed
     */
    String idOf(Model model);

    /**
     * Returns the live model with that id; {@code null} when it has been disposed, which the browser may not know yet.
     *
     * @throws WireException when there never was one in this session
     */
    Model modelOf(String id);
}
