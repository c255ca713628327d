package dev.tandem.spi;

import dev.tandem.Model;

/** The messages of this package; codes 0001, 0004 and 0015. */
final class Messages {

    private Messages() {
    }

    static IllegalStateException madeOutside(Class<?> type) {
        return new IllegalStateException("TANDEM-0001: " + type.getName() + " was made outside any session; "
            + "make models with create(" + type.getSimpleName() + ".class) in a model of the session they belong to");
    }

    static IllegalStateException declaredLate() {
        return new IllegalStateException("TANDEM-0015: a property, an emitter or a two-sided part was declared outside "
            + "of a model's fields; write it as public final ... x = prop(...)");
    }

    static IllegalStateException leftOutOfOrder(Model model, Model active) {
        return new IllegalStateException("TANDEM-0004: the context of " + model + " was left while "
            + (active == null ? "none was open in this turn" : active + " is active")
            + "; use try (ModelContext context = model.enter()) to leave contexts in order and in their turn");
    }
}
