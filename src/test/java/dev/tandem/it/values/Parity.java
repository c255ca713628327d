package dev.tandem.it.values;

import jakarta.enterprise.context.ApplicationScoped;

/** What the validator of {@link EvenNumber} asks. */
@ApplicationScoped
public class Parity {

    public boolean isEven(int value) {
        return value % 2 == 0;
    }
}
