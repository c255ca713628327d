package dev.tandem.compiler.probe;

import dev.tandem.Client;

@Client
class Numbers {

    private static double third() { return 1.0 / 3; }
    private static int min() { return Integer.MIN_VALUE; }

    static int roundUp() { return (int) Math.round(2.5); }
    static int roundNegative() { return (int) Math.round(-2.5); }
    static int roundTiny() { return (int) Math.round(0.49999999999999994); }
    static double roundToCents() { return Math.round(third() * 100) / 100.0; }
    static String roundInText() { return Math.round(2.7) + " %"; }
    static double roundMinusZero() { return 1.0 / Math.round(-0.2); }
    static int roundNaN() { return (int) Math.round(Double.NaN); }
    static double rint() { return Math.rint(2.5) * 100 + Math.rint(3.5) * 10 + Math.rint(-0.5); }
    static double floorAndCeil() { return Math.floor(-1.5) * 10 + Math.ceil(-1.5); }
    static int absolute() { return Math.abs(-5) + Math.abs(min()); }
    static double absoluteDouble() { return Math.abs(-0.5); }
    static int maxMin() { return Math.max(3, 7) * 10 + Math.min(3, 7); }
    static double maxMixed() { return Math.max(3, 7.5); }
    static double maxZero() { return 1 / Math.max(-0.0, 0.0); }
    static double power() { return Math.pow(2, 10) + Math.sqrt(2) + Math.cbrt(27); }
    static double hypotenuse() { return Math.hypot(3, 4); }
    static double circle() { return Math.PI * Math.E; }
    static double angles() { return Math.toRadians(90) + Math.toDegrees(1); }
    static int floorMod() { return Math.floorMod(-7, 3) * 10 + Math.floorDiv(-7, 3); }
    static int floorModZero() { return Math.floorMod(1, min() - min()); }
    static int addExact() { return Math.addExact(Integer.MAX_VALUE, 1); }
    static int multiplyExact() { return Math.multiplyExact(1000, 1000); }
    static double signum() { return Math.signum(-2.5); }
    static int parse() {
        return Integer.parseInt("-42") + Integer.parseInt("+7") + Integer.parseInt("ff", 16) + Integer.valueOf("3");
    }
    static int parseBad() { return Integer.parseInt("12a"); }
    static int parseEmpty() { return Integer.parseInt(""); }
    static int parseSpace() { return Integer.parseInt(" 1"); }
    static int parseBig() { return Integer.parseInt("2147483648"); }
    static int parseNull() { return Integer.parseInt(null); }
    static double parseDouble() {
        return Double.parseDouble(" 1.5e3 ") + Double.parseDouble("-.5") + Double.valueOf("2d");
    }
    static double parseDoubleBad() { return Double.parseDouble("1,5"); }
    static boolean parseDoubleSpecial() {
        return Double.isNaN(Double.parseDouble("NaN")) && Double.isInfinite(Double.parseDouble("-Infinity"));
    }
    static boolean parseBoolean() {
        return Boolean.parseBoolean("TRUE") && !Boolean.parseBoolean("yes") && !Boolean.parseBoolean(null);
    }
    static String toText() {
        return Integer.toString(5) + Integer.toHexString(-1) + Integer.toBinaryString(10) + Integer.toString(255, 16)
        + Double.toString(2.5) + Boolean.toString(true);
    }
    static int compare() { return Integer.compare(3, 5) * 100 + Integer.compare(5, 3) * 10 + Integer.compare(4, 4); }
    static int compareDoubles() {
        return Double.compare(0.0, -0.0) * 100 + Double.compare(Double.NaN, 1) * 10 + Double.compare(1, 2);
    }
    static int compareBoxed() { Integer a = 5; Integer b = 7; return a.compareTo(b) * 10 + (a.equals(5) ? 1 : 0); }
    static boolean equalBoxed() { Integer a = 1000; Integer b = 1000; return a.equals(b) && a == 1000; }
    static int constants() { return Integer.MAX_VALUE + Integer.MIN_VALUE; }
    static boolean nan() { return Double.isNaN(0.0 / 0) && !Double.isFinite(1 / 0.0); }
    static int intValue() { Double d = 3.7; Integer i = 3; return d.intValue() + i.intValue(); }
    static double doubleValue() { Integer i = 3; Number n = 2.5; return i.doubleValue() + n.doubleValue(); }
    static int bits() { return Integer.bitCount(255) * 100 + Integer.numberOfLeadingZeros(1); }
    static String longs() {
        long a = 5;
        long b = Math.round(3.2);
        return a + "/" + b + (a > b) + (b == 3) + (double) b / 2 + (int) a;
    }
    static double longToDouble() { long n = 7; double d = n; return d / 2; }
    static int longToInt() { long n = Math.round(4294967301.0); return (int) n; }
    static int doubleToLongToInt() { return (int) (long) 1e10; }
    static int unboxInCall() { Integer i = 4; return Math.max(i, 3); }
    static double boxedArithmetic() { Double a = 1.5; Integer b = 2; return a * b + b / 2; }
    static boolean boxedCondition() { Boolean b = true; return b && !Boolean.FALSE; }
    static double intDivisionByBoxed() { Integer zero = 0; return 5 / zero; }
}
