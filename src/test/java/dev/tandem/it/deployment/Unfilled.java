package dev.tandem.it.deployment;

import dev.tandem.Model;
import jakarta.inject.Inject;

/** Wants what no bean is. */
public class Unfilled extends Model {

    @Inject Runnable nobody;
}
