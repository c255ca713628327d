package dev.tandem.wire;

import java.math.BigInteger;

/** Writes JSON scalars and keys into a {@link StringBuilder}; frames are built with it, so little here allocates. */
public final class JsonText {

    /** Bits of the integers that a double holds exactly: those up to 2^53 - 1. */
    private static final int SAFE_BITS = 53;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {
    }

    /**
     * Appends a JSON string (RFC 8259 section 7). {@code <} is escaped, so that the text may stand in a script element;
     * so are lone surrogates, which UTF-8 cannot carry.
     */
    public static StringBuilder string(StringBuilder out, String value) {
        out.append('"');
        int written = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
                continue;
            }
            if (c >= 0x80 && !Character.isSurrogate(c)) {
                continue;
            }
            out.append(value, written, i);
            escape(out, c);
            written = i + 1;
        }
        return out.append(value, written, length).append('"');
    }

    /** Appends the key of an object and its colon; one that would have a meaning of its own on the wire is escaped. */
    static StringBuilder key(StringBuilder out, String key) {
        return string(out, escapeKey(key)).append(':');
    }

    static String escapeKey(String key) {
        return key.startsWith(WireNames.KEY_SPECIAL) ? WireNames.KEY_SPECIAL + key : key;
    }

    /** Returns the key that {@link #key} has written. */
    static String unescapeKey(String key) {
        return key.startsWith(WireNames.KEY_SPECIAL) ? key.substring(1) : key;
    }

    /** Appends an integer, marked when it is one that the browser's numbers cannot hold. */
    static void integer(StringBuilder out, BigInteger value) {
        if (value.abs().bitLength() > SAFE_BITS) {
            special(out, WireNames.SPECIAL_LONG, value.toString());
        }
        else {
            out.append(value.longValue());
        }
    }

    /** Appends an object that stands for a value which JSON cannot write. */
    static void special(StringBuilder out, String kind, String value) {
        out.append("{\"$\":\"").append(kind).append("\",\"v\":\"").append(value).append("\"}");
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x80 && c != '"' && c != '\\' && c != '<';
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15])
                .append(HEX[c & 15]);
        }
    }
}
