package dev.tandem.it.deployment;

import dev.tandem.App;
import dev.tandem.Model;
import jakarta.enterprise.context.ApplicationScoped;

/** Wrong: a model belongs to its session. */
@ApplicationScoped
@App("no/app/name")
public class Scoped extends Model {
}
