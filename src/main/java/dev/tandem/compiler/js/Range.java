package dev.tandem.compiler.js;

/**
 * What is known of an integer expression before it is cut to 32 bits.
 *
 * @param low the least value it can have
 * @param high the greatest value it can have
 * @param negativeZero whether it can be JavaScript's −0, which no Java integer is
 */
public record Range(long low, long high, boolean negativeZero) {

    public static final Range INT = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE, false);
    public static final Range SIZE = new Range(0, Integer.MAX_VALUE, false);
    public static final Range INDEX = new Range(-1, Integer.MAX_VALUE, false);

    private static final long EXACT = 1L << 53;

    public static Range of(long low, long high) {
        return new Range(low, high, false);
    }

    public static Range constant(long value) {
        return of(value, value);
    }

    /** Tells whether the value is the same after it was cut to 32 bits. */
    public boolean isInt() {
        return low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE && !negativeZero;
    }

    /** Tells whether a double holds each value of the range exactly. */
    public boolean isExact() {
        return low > -EXACT && high < EXACT;
    }

    public boolean isNatural() {
        return low >= 0 && !negativeZero;
    }

    public Range plus(Range other) {
        return new Range(low + other.low, high + other.high, negativeZero && other.negativeZero);
    }

    public Range minus(Range other) {
        return new Range(low - other.high, high - other.low, negativeZero);
    }

    public Range times(Range other) {
        long a = low * other.low;
        long b = low * other.high;
        long c = high * other.low;
        long d = high * other.high;
        boolean mayBeNegativeZero = !(low >= 0 && other.low >= 0) || negativeZero || other.negativeZero;
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)),
            mayBeNegativeZero);
    }

    public Range negated() {
        return new Range(-high, -low, low <= 0 && high >= 0);
    }

    public Range union(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high), negativeZero || other.negativeZero);
    }
}
