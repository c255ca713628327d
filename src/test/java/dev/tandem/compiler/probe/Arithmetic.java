package dev.tandem.compiler.probe;

import dev.tandem.Client;

@Client
class Arithmetic {

    static final int MAX = Integer.MAX_VALUE;
    static final int MIN = Integer.MIN_VALUE;

    static int zero() { return 0; }
    static int two() { return 2; }
    static int seven() { return 7; }
    static int max() { return Integer.MAX_VALUE; }
    static int min() { return Integer.MIN_VALUE; }
    static double half() { return 0.5; }

    static int addOverflow() { return max() + 1; }
    static int addChain() { return max() + max() + max(); }
    static int addMinus() { return min() + min() - max() - 5; }
    static int subtractOverflow() { return min() - 1; }
    static int multiplyOverflow() { return max() * max(); }
    static int multiplySmall() { return seven() * 1000 * 1000 * 1000; }
    static int multiplyNegativeZero() { return zero() * -5; }
    static double negativeZeroAsDouble() { return 1.0 / (zero() * -5 + 1 - 1 + 0.0); }
    static int multiplyChain() { return max() * seven() * two() + max(); }
    static int sumOfProducts() { return max() * 3 + max() * 5 - min() * 7; }
    static int divide() { return seven() / two(); }
    static int divideNegative() { return -seven() / two(); }
    static int divideOverflow() { return min() / -1; }
    static int divideByLiteral() { return max() / 10; }
    static int divideByZero() { return seven() / zero(); }
    static int remainder() { return seven() % two(); }
    static int remainderNegative() { return -seven() % two(); }
    static int remainderOfMin() { return min() % -1; }
    static int remainderByZero() { return seven() % zero(); }
    static int remainderByLiteral() { return -8 % 4; }
    static double remainderZeroAsDouble() { return 1.0 / (-8 % seven() * 0.0 + (-8 % 4)); }
    static int negate() { return -min(); }
    static int negateZero() { return -zero(); }
    static double negateZeroDivides() { return 1.0 / -zero(); }
    static int doubleNegation() { return - -seven(); }
    static int complement() { return ~seven(); }
    static int plus() { return +seven(); }
    static int shiftLeft() { return 1 << 31; }
    static int shiftLeftFar() { return 1 << 33; }
    static int shiftRight() { return min() >> 4; }
    static int shiftUnsigned() { return min() >>> 4; }
    static int shiftUnsignedNegative() { return -1 >>> 0; }
    static int shiftUnsignedSum() { return (-1 >>> 0) + (-1 >>> 1); }
    static int and() { return -1 & 255; }
    static int or() { return min() | 1; }
    static int xor() { return max() ^ -1; }
    static boolean andOfBooleans() { return isTrue() & !isTrue(); }
    static boolean orOfBooleans() { return isTrue() | !isTrue(); }
    static boolean xorOfBooleans() { return isTrue() ^ isTrue(); }
    static boolean isTrue() { return true; }
    static double doubles() { return 0.1 + 0.2; }
    static double doubleDivision() { return seven() / 2.0; }
    static double doubleDivisionByZero() { return 1.0 / zero(); }
    static double doubleRemainder() { return -7.5 % two(); }
    static double intThenDouble() { return seven() / two() * 1.5; }
    static double overflowThenDouble() { return (max() + 1) * 0.5; }
    static double overflowProductAsDouble() { return max() * two(); }
    static double mixed() { return 1 + 2 * 3.5 - seven() / 2; }
    static int precedence() { return (seven() + two()) * (seven() - two()) % 11 - (3 - (2 - 1)); }
    static int parenthesesOnTheRight() { return 10 - (5 - (3 - 1)); }
    static double parenthesesOfDoubles() { return 0.1 + (0.2 + 0.3); }
    static int bitsAndArithmetic() { return (max() + 1 & 0xff0) + (max() * 2 | 3); }
    static int castDown() { return (int) 3.99; }
    static int castNegative() { return (int) -3.99; }
    static int castHuge() { return (int) 1e20; }
    static int castNaN() { return (int) Double.NaN; }
    static int castInfinity() { return (int) Double.NEGATIVE_INFINITY; }
    static int castToByte() { return (byte) 200; }
    static int castToByteOfSum() { return (byte) (max() + seven()); }
    static int castToShort() { return (short) 40000; }
    static int castDoubleToByte() { return (byte) 300.7; }
    static double castToDouble() { return (double) seven() / two(); }
    static boolean lessThan() { return seven() < two(); }
    static boolean compareOverflow() { return max() + 1 < max(); }
    static boolean equalInts() { return seven() == 7; }
    static boolean unequalMixed() { return seven() != 7.5; }
    static boolean nanIsNothing() { return Double.NaN == Double.NaN; }
    static boolean zeros() { return 0.0 == -0.0; }
    static int constants() { return MAX + 1 - MIN; }
    static int hex() { return 0xCAFE + 0b1010 + 017 + 1_000; }
    static int ternary() { return seven() > two() ? max() + 1 : 0; }
    static double ternaryPromotes() { return seven() > two() ? 1 : 2.5; }
    static int hashLike() {
        int hash = 17;
        for (int i = 0; i < 100; i++) {
            hash = hash * 31 + i;
        }
        return hash;
    }
    static int linearCongruential() {
        int seed = 42;
        for (int i = 0; i < 50; i++) {
            seed = seed * 1103515245 + 12345;
        }
        return seed;
    }
    static int charCode() { return 'a' + 1; }
    static int charDifference() { return 'z' - 'a'; }
    static char charFromInt() { return (char) ('a' + 2); }
    static char charWraps() { return (char) -1; }
    static boolean charCompare() { return 'a' < 'b' && 'b' == 'b'; }
    static boolean charWithInt() { return 'a' == 97; }
    static char charConstant() { char c = 65; return c; }
    static char charIncrement() { char c = 'a'; c++; c += 2; return c; }
    static int charToInt() { int i = 'x'; return i; }
    static double charToDouble() { double d = 'x'; return d; }
    static int charTimes() { return 'a' * 'b'; }
    static char nextInLoop() {
        char result = 'z';
        for (char c = 'a'; c < 'f'; c++) {
            result = c;
        }
        return result;
    }
}
