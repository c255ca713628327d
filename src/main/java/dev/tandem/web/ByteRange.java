package dev.tandem.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of some bytes that a request asks for (RFC 9110 section 14).
 *
 * @param start the first byte
 * @param end the byte after the last
 */
record ByteRange(long start, long end) {

    /** There is no such part. */
    static final ByteRange UNSATISFIABLE = new ByteRange(0, 0);

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * Reads a header.
     *
     * @return the part; {@code null} when all is to be sent, as there is no header, or one that may be ignored: several
     * parts, or not well formed
     */
    static ByteRange read(String header, long length) {
        Matcher range = header == null ? null : ONE.matcher(header);
        if (range == null || !range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return null;
        }
        if (range.group(1).isEmpty()) {
            long count = Math.min(length, Long.parseLong(range.group(2)));
            return count == 0 ? UNSATISFIABLE : new ByteRange(length - count, length);
        }
        long start = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(range.group(2));
        if (last < start) {
            return null;
        }
        return start >= length ? UNSATISFIABLE : new ByteRange(start, Math.min(length, last + 1));
    }

    long length() {
        return end - start;
    }
}
