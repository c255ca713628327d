package dev.tandem.it.identity;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.SessionScoped;

/** One for each HTTP session. */
@SessionScoped
public class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger things = new AtomicInteger();

    public int add() {
        return things.incrementAndGet();
    }
}
