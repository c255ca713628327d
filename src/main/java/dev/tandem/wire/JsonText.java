package dev.tandem.wire;

/** Writes JSON scalars into a {@link StringBuilder}; frames are built with it, so nothing here allocates. */
public final class JsonText {

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
