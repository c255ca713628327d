package dev.tandem.monitor;

/** The messages of this package; code 0295. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException badNotice(int length, int maximum) {
        return new IllegalArgumentException("TANDEM-0295: a message of " + length + " characters cannot be shown; give "
            + "it 1 to "
            + maximum);
    }
}
