package dev.tandem;

/** The messages of this package; codes 0003, 0005 and 0019. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException badCookieAttribute(String attribute, String value) {
        return new IllegalArgumentException("TANDEM-0005: " + attribute + " of a cookie cannot be '"
            + value.replaceAll("\\p{Cntrl}", "?") + "'; leave it out, or give one that the standard (RFC 6265) allows");
    }

    static IllegalArgumentException badStatus(int status) {
        return new IllegalArgumentException("TANDEM-0019: " + status + " is no status that says why there is no page; use one from "
            + "400 to 599");
    }

    static IllegalStateException noSession(Class<?> type) {
        return new IllegalStateException("TANDEM-0003: no session is there to create " + type.getName()
            + " in; call Models.create in a session's turn, for example by session.execute(...)");
    }
}
