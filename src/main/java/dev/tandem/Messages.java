package dev.tandem;

/** The messages of this package; codes 0001 to 0019. */
final class Messages {

    private Messages() {
    }

    static IllegalStateException madeOutside(Class<?> type) {
        return new IllegalStateException("TANDEM-0001: " + type.getName() + " was made outside any session; "
            + "make models with create(" + type.getSimpleName() + ".class) in a model of the session they belong to");
    }

    static IllegalArgumentException badCookieAttribute(String attribute, String value) {
        return new IllegalArgumentException("TANDEM-0005: " + attribute + " of a cookie cannot be '"
            + value.replaceAll("\\p{Cntrl}", "?") + "'; leave it out, or give one that the standard (RFC 6265) allows");
    }

    static IllegalStateException declaredLate() {
        return new IllegalStateException("TANDEM-0015: a property, an emitter or a two-sided part was declared outside of a model's "
            + "fields; write it as public final ... x = prop(...)");
    }

    static IllegalArgumentException badStatus(int status) {
        return new IllegalArgumentException("TANDEM-0019: " + status + " is no status that says why there is no page; use one from "
            + "400 to 599");
    }

    static IllegalStateException noSession(Class<?> type) {
        return new IllegalStateException("TANDEM-0003: no session is there to create " + type.getName()
            + " in; call Models.create in a session's turn, for example by session.execute(...)");
    }

    static IllegalStateException leftOutOfOrder(Model model, Model active) {
        return new IllegalStateException("TANDEM-0004: the context of " + model + " was left while "
            + (active == null ? "none was open in this turn" : active + " is active")
            + "; use try (ModelContext context = model.enter()) to leave contexts in order and in their turn");
    }
}
