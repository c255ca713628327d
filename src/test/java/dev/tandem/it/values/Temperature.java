package dev.tandem.it.values;

/** A value with an adapter, which the application configures. */
public record Temperature(double celsius) {
}
