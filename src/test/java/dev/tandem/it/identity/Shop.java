package dev.tandem.it.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Leads models to their basket. */
@ApplicationScoped
public class Shop {

    @Inject
    private Basket basket;

    public int add() {
        return basket.add();
    }
}
