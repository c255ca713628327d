package dev.tandem.compiler.probe;

import dev.tandem.Client;

@Client
class Assignments {

    int field = 5;
    static int counter;
    static final int[] PRIMES = { 2, 3, 5, 7 };
    static StringBuilder log = new StringBuilder();

    static int next() { return ++counter; }
    private static int[] array(int[] array) { log.append("a"); return array; }
    private static int index(int i) { log.append(i); return i; }
    private static Assignments object(Assignments object) { log.append("o"); return object; }

    static int compoundOverflow() { int i = Integer.MAX_VALUE; i += 1; return i; }
    static int compoundWithDouble() { int i = 10; i *= 1.55; return i; }
    static int compoundDivide() { int i = 10; i /= 3; i %= 2; return i; }
    static int compoundShift() { int i = -100; i >>= 2; i >>>= 1; i <<= 3; return i; }
    static int compoundBits() { int i = 12; i |= 3; i &= 14; i ^= 5; return i; }
    static boolean compoundBoolean() { boolean b = true; b &= false; b |= true; b ^= true; return b; }
    static int compoundByte() { byte b = 120; b += 10; return b; }
    static int incrementByte() { byte b = 127; b++; return b; }
    static int incrementShort() { short s = Short.MAX_VALUE; s++; return s; }
    static double compoundDouble() { double d = 1; d += 0.5; d *= 3; d -= 1; d /= 7; d %= 0.3; return d; }
    static double incrementDouble() { double d = 1.5; double e = d++ + ++d; return d + e * 100; }
    static int postfixValue() { int i = 5; int j = i++ + i++; return i * 100 + j; }
    static int prefixValue() { int i = 5; int j = ++i + --i; return i * 100 + j; }
    static int postfixOverflow() {
        int i = Integer.MAX_VALUE;
        int j = i++;
        return j == Integer.MAX_VALUE && i == Integer.MIN_VALUE ? 1 : 0;
    }
    static int postfixDecrement() { int i = Integer.MIN_VALUE; int j = i--; return j - i; }
    static int chained() { int a; int b; a = b = 7; return a * 10 + b; }
    static int assignmentValue() { int a = 1; return (a = 5) + a; }
    static int leftThenRight() { int a = 1; return a + (a = 5) + a; }
    static int compoundOrder() { int a = 1; a += a++ + ++a; return a; }
    static int fieldCompound() {
        Assignments x = new Assignments();
        x.field += 3;
        x.field++;
        ++x.field;
        return x.field--;
    }
    static int fieldPostfix() { Assignments x = new Assignments(); return x.field++ * 10 + x.field; }
    static String impureField() {
        log = new StringBuilder();
        Assignments x = new Assignments();
        object(x).field += index(2);
        return log.toString() + x.field;
    }
    static String impureFieldPostfix() {
        log = new StringBuilder();
        Assignments x = new Assignments();
        int old = object(x).field++;
        return log.toString() + x.field + old;
    }
    static String impureArray() {
        log = new StringBuilder();
        int[] a = { 1, 2, 3 };
        array(a)[index(1)] *= index(5);
        return log.toString() + a[1];
    }
    static String impureArrayPostfix() {
        log = new StringBuilder();
        int[] a = { 1, 2, 3 };
        int old = array(a)[index(2)]--;
        return log.toString() + a[2] + old;
    }
    static int arrayElementPostfix() { int[] a = { 1, 2 }; int i = 0; a[i++]++; a[i] += 10; return a[0] * 100 + a[1]; }
    static int arrayCompoundOverflow() { int[] a = { Integer.MAX_VALUE }; a[0]++; return a[0]; }
    static int arrayIndexMoves() { int[] a = { 1, 2, 3 }; int i = 0; a[i] = i = 2; return a[0] * 100 + a[2] * 10 + i; }
    static int arrayOutOfBounds() { return PRIMES[PRIMES.length]; }
    static int arrayNegativeIndex() { int i = -1; return PRIMES[i]; }
    static int arrayStoreOutOfBounds() { int[] a = new int[2]; a[2] = 1; return a[0]; }
    static int arraySum() { int sum = 0; for (int i = 0; i < PRIMES.length; i++) { sum += PRIMES[i]; } return sum; }
    static int arraySumBackwards() {
        int sum = 0;
        for (int i = PRIMES.length - 1; i >= 0; i--) { sum = sum * 10 + PRIMES[i]; }
        return sum;
    }
    static int arrayDefault() { int[][][] a = new int[3][2][1]; return a[1][1][0]; }
    static int arrayNested() {
        int[][] grid = new int[3][4];
        grid[1][2] = 5;
        grid[2][2] = grid[1][2] * 2;
        return grid[2][2] + grid[0].length + grid.length;
    }
    static boolean arrayOfObjects() { String[] names = new String[2]; return names[1] == null; }
    static boolean arrayOfBooleans() { boolean[] a = new boolean[1]; return a[0]; }
    static char arrayOfChars() { return new char[] { 'a', 'b' }[1]; }
    static int arrayNegativeSize() { int n = -1; return new int[n].length; }
    static int[] arrayClone() { int[] copy = PRIMES.clone(); copy[0] = 9; return new int[] { PRIMES[0], copy[0] }; }
    static int staticCounter() { counter = 0; return next() * 100 + next() * 10 + counter++; }
    static String appendText() { String s = null; s += "a"; s += 1; s += 'c'; s += null; s += 2 + 3; return s; }
    static String appendToField() { Labels x = new Labels(); x.text += "b"; x.text += x.text; return x.text; }
    static String appendToArray() { String[] a = { "x" }; a[0] += "y"; a[0] += 1 + 2; return a[0]; }
    static int shadowing() {
        int field = 3;
        { int inner = field * 2; field = inner; } { int inner = 1; field += inner; } return field;
    }
    static int reservedWords() {
        int function = 1;
        int var = 2;
        int let = 3;
        int delete = 4;
        int arguments = 5;
        int of = 6;
        return function + var * let - delete + arguments * of;
    }
    static int boxedIncrement() { Integer i = 5; i++; i += 2; return i; }
    static double boxedDouble() { Double d = 5.0; d /= 2; return d; }
    static int unboxNull() { Integer i = null; return i + 1; }
    static int finalInts() { final int size = 12; int rest = size % 5; return rest * size; }

    static class Labels {
        String text = "a";
    }
}
