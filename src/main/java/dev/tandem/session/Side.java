package dev.tandem.session;

/** Where a property, an emitter or a handler lives. */
enum Side {
    SERVER, BROWSER, BOTH
}
