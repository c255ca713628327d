package dev.tandem.it.deployment;

import dev.tandem.App;
import dev.tandem.Model;
import jakarta.enterprise.context.ApplicationScoped;

/** Wrong: a model belongs to its session, and CDI cannot make this one. */
@ApplicationScoped
@App("scoped")
public class Scoped extends Model {

    public Scoped(int size) {
    }
}
