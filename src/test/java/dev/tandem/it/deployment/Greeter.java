package dev.tandem.it.deployment;

import jakarta.enterprise.context.ApplicationScoped;

/** An ordinary bean. */
@ApplicationScoped
public class Greeter {

    public String greet() {
        return "injected";
    }
}
