package dev.tandem.it.scope;

import dev.tandem.ClientSessionScoped;

/** One for each browser tab. */
@ClientSessionScoped
public class Cart {

    private int size;

    public void add() {
        size++;
    }

    public String size() {
        return String.valueOf(size);
    }
}
