package dev.tandem.session;

/** How long texts are on the wire. */
public final class Utf8 {

    private Utf8() {
    }

    /** Returns the number of bytes that a text takes in UTF-8. A surrogate counts two, so that a pair has its four. */
    public static int length(String text) {
        int length = text.length();
        int bytes = length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes++;
                if (c >= 0x800 && !Character.isSurrogate(c)) {
                    bytes++;
                }
            }
        }
        return bytes;
    }
}
