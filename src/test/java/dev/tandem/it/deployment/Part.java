package dev.tandem.it.deployment;

import dev.tandem.Model;

/** A model that comes in a jar. */
public class Part extends Model {
}
