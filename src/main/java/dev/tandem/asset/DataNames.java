package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Names of data and files: as parts of addresses, in headers, and as others may have chosen them. Nothing is
 * normalised: letters that look the same are different names, as they are on a disk.
 */
public final class DataNames {

    private static final String UNRESERVED = "-._~!$&'()*+,=:@/";
    private static final String ATTRIBUTE = "!#$&+-.^_`|~";
    private static final int MAX_FILE_NAME = 255;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private DataNames() {
    }

    /**
     * Returns the path for a name: the name, but for what servers and proxies refuse in one, or take for something
     * else.
     */
    public static String path(String name) {
        return replace(name, "\\;%");
    }

    /** Returns a path as part of an address, percent-encoded. */
    public static String encode(String path) {
        return encode(path, UNRESERVED);
    }

    /** Returns the value of the header {@code Content-Disposition}, as RFC 6266 has it, for the last part of a name. */
    public static String disposition(String name, boolean isAttachment) {
        String file = replace(name.substring(name.lastIndexOf('/') + 1), "");
        StringBuilder ascii = new StringBuilder();
        file.codePoints().forEach(c -> ascii.append(c < ' ' || c > '~' || "\"\\%".indexOf(c) >= 0 ? '_' : (char) c));
        return (isAttachment ? "attachment" : "inline") + "; filename=\"" + ascii + "\"; filename*=UTF-8''"
            + encode(file, ATTRIBUTE);
    }

    /**
     * Returns the name of a file as somebody may keep and show it: without a path, and without what hides it, leads
     * elsewhere or reads otherwise than it is.
     */
    public static String fileName(String text) {
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String name = replace(last, ":").replaceFirst("^\\.+", "_");
        int end = Math.min(name.length(), MAX_FILE_NAME);
        return name.substring(0, end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1
            : end);
    }

    /** Replaces what no eye can see or what turns the direction of reading, lone surrogates, and some signs. */
    private static String replace(String text, String signs) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isInvisible(c) || signs.indexOf(c) >= 0 ? '_' : c));
        return out.toString();
    }

    /** Joiners are invisible, too, but are needed to write some languages, and emoji. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
            default -> false;
        };
    }

    private static String encode(String text, String plain) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            boolean isAlphanumeric = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
            if (isAlphanumeric || plain.indexOf(b) >= 0) {
                out.append((char) b);
            }
            else {
                out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }
}
