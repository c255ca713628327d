package dev.tandem.metamodel;

/** Where a property, an emitter or a handler lives. */
public enum Side {
    SERVER, BROWSER, BOTH
}
