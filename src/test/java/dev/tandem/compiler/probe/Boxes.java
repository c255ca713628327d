package dev.tandem.compiler.probe;

import dev.tandem.Client;

/** Boxed values, chars and narrow integers: values and the order of evaluation. */
@SuppressWarnings("all")
@Client class Boxes {
    // boxed
    static Integer boxNull;
    int[] arr = {1,2,3};
    static int boxedNullInc() { Integer i = null; i++; return i; }
    static int boxedNullCompound() { Integer i = null; i += 2; return i; }
    static int boxedFieldNullInc() { boxNull = null; boxNull++; return boxNull; }
    static boolean boxedNullCompare() { Integer i = null; return i < 3; }
    static boolean boxedNullEq() { Integer i = null; return i == 3; }
    static String nullConcatBool() { Boolean b = null; if (b) { return "x"; } return "y"; }
    static boolean boolNullNot() { Boolean b = null; return !b; }
    static int ternaryUnbox() { Integer a = null; boolean c = true; int x = c ? a : 0; return x; }
    static Integer ternaryMixed() { Integer a = null; boolean c = true; Integer x = c ? a : 0; return x; }
    static int switchNullBoxed() { Integer a = null; switch (a) { case 1: return 1; default: return 2; } }
    static int arrayIndexBoxed() { Integer i = 1; int[] a = {4,5}; return a[i]; }
    static char charArith() { char c = 'a'; c += 1; c++; return c; }
    static char charBoxedArith() { Character c = 'a'; c++; return c; }
    static int charSub() { char c = 'z'; return c - 'a'; }
    static int charInSwitch() { char c = 'b'; return switch (c) { case 'a' -> 1; case 'b' -> 2; default -> 3; }; }
    static char charCast() { return (char) ('a' + 2); }
    static char charOverflow() { char c = '\uffff'; c++; return c; }
    static int charNeg() { char c = 'a'; return -c; }
    static int charCompl() { char c = 'a'; return ~c; }
    static int charPlus() { char c = 'a'; return +c; }
    static int charShift() { char c = 'a'; return c << 2; }
    static char charCompoundShift() { char c = 'a'; c >>= 1; c ^= 3; c *= 2; c /= 3; c %= 50; return c; }
    static boolean charCompare() { char c = 'a'; return c < 98 && c >= 'a' && c != 'b' && 'a' == c && c == 97; }
    static String charConcat() { char c = 'a'; return "" + c + 1 + (c + 1) + (char) (c + 1); }
    static String charConcat2() { char c = 'a'; char d = 'b'; return c + d + "x" + c + d; }
    static int charIdx() {
        int[] a = new int[200];
        char c = 'a';
        a[c] = 4;
        a[c]++;
        a['b'] += 2;
        return a[c] + a['b'] + a[97];
    }
    static int charTernary() { char c = 'a'; boolean b = true; int i = 5; return b ? c : i; }
    static char charTernary2() { boolean b = true; return b ? 'x' : 0; }
    static String charTernary3() { boolean b = false; return "" + (b ? 'x' : 0) + (b ? 'x' : 97); }
    static String charTernary4() { boolean b = true; int i = 97; return "" + (b ? 'x' : i); }
    static double charToDouble() { char c = 'a'; double d = c; d += c; return d; }
    static long charToLong() { char c = 'a'; long l = c; return l; }
    static int charMethodArg() { return twice('a'); }
    static int twice(int x) { return x * 2; }
    static int charReturn() { return ret('a'); }
    static int ret(char c) { return c; }
    static char[] charArr() { char[] c = new char[3]; c[0] = 'a'; c[1] = 65; c[2] += 67; c[0]++; return c; }
    static int[] intFromChars() { return new int[] {'a', 'b', (byte) 'c'}; }
    static byte byteCast() { return (byte) 200; }
    static byte byteCast2() { int i = 300; return (byte) i; }
    static short shortCast() { int i = 70000; return (short) i; }
    static byte byteFromDouble() { double d = 300.7; return (byte) d; }
    static byte byteFromHuge() { double d = 1e20; return (byte) d; }
    static char charFromDouble() { double d = 97.9; return (char) d; }
    static char charFromNeg() { return (char) -1; }
    static byte byteInc() { byte b = -128; b--; return b; }
    static byte byteShift() { byte b = -1; b >>>= 1; return b; }
    static int byteUShift() { byte b = -1; return b >>> 1; }
    static int shiftNeg() { int s = -1; return 1 << s; }
    static int shift33() { int s = 33; return 1 << s; }
    static int shl() { return 0x40000000 << 1; }
    static int divMin() { int a = Integer.MIN_VALUE; int b = -1; return a / b; }
    static int remMin() { int a = Integer.MIN_VALUE; int b = -1; return a % b; }
    static int absMin() { return Math.abs(Integer.MIN_VALUE); }
    static int negMin() { int a = Integer.MIN_VALUE; return -a; }
    static double remDouble() { double a = -5.5; return a % 2; }
    static double remZero() { double a = 5; return a % 0; }
    static double divZero() { double a = 5; return a / 0; }
    static double negZero() { double a = 0; return -a; }
    static double negZeroInt() { int a = 0; return -a; }
    static double intRemNegZero() { int a = -4; return a % 2; }
    static double mulNegZero() { int a = -4, b = 0; return a * b; }
    static int mulBig() { int a = 123456789, b = 987654321; return a * b; }
    static int mixedBig() { int a = 2000000000; return a + a + a - a * a; }
    static int compBig() { int a = 2000000000; a += a; a *= a + 7; return a; }
    static double intToDouble() { int a = 2000000000; double d = a + a; return d; }
    static int dblToIntCompound() { int i = 5; i += 3.99; i -= 1e10; return i; }
    static int dblMulCompound() { int i = 2000000000; i *= 2.0; return i; }
    static int orderInc() { int i = 1; i = i++ + i++ * --i; return i; }
    static int orderArr() {
        int[] a = {0,0,0,0};
        int i = 0;
        a[i++] = i++;
        a[i] = i = 0;
        return a[0]*1000 + a[2]*100 + i;
    }
    static int orderArr2() { int[] a = {1,2,3,4}; int i = 1; a[i] += i = 3; return a[1] * 10 + i; }
    static int orderArr3() { int[] a = {1,2,3,4}; int i = 1; a[i] += a[i]++ + a[i++] ; return a[1] * 10 + i; }
    static int orderField() { Boxes a = new Boxes(); Boxes b = a; a.f = (a = null) == null ? 4 : 5; return b.f; }
    int f;
    static int orderField2() { Boxes a = new Boxes(); Boxes b = a; a.f += (a = null) == null ? 4 : 5; return b.f; }
    static int orderArr4() { int[] a = {1,2}; int[] b = a; a[1] = (a = null) == null ? 4 : 5; return b[1]; }
    static int orderArr5() { int[] a = {1,2}; int[] b = a; a[1] += (a = null) == null ? 4 : 5; return b[1]; }
    static int orderCall() { int i = 1; return three(i++, i++, i); }
    static int three(int a, int b, int c) { return a * 100 + b * 10 + c; }
    static int npeOrder() {
        int[] a = null;
        int[] n = {0};
        try { a[n[0]++] = n[0]++; }
        catch (NullPointerException e) { }
        return n[0];
    }
    static int oobOrder() {
        int[] a = {1};
        int[] n = {0};
        try { a[3] = n[0]++; }
        catch (ArrayIndexOutOfBoundsException e) { }
        return n[0];
    }
    static int oobOrder2() {
        int[] a = {1};
        int[] n = {0};
        try { a[3] += n[0]++; }
        catch (ArrayIndexOutOfBoundsException e) { }
        return n[0];
    }
    static int nullRecv() {
        Boxes a = null;
        int[] n = {0};
        try { a.f = n[0]++; }
        catch (NullPointerException e) { }
        return n[0];
    }
        int g(int x) { return x; }
    static String strSwitchNull() {
        String s = null;
        try { switch (s) { case "a": return "a"; default: return "d"; } }
        catch (NullPointerException e) { return "npe"; }
    }
    static int divByZero() { int z = 0; return 5 / z; }
    static int remByZero() { int z = 0; return 5 % z; }
    static int divCompoundZero() { int z = 0; int a = 5; a /= z; return a; }
    static int constDivZero() { return 5 / 0; }
    static int intDivByZeroDouble() { int z = 0; return (int) (5.0 / z); }
    static int nanToInt() { return (int) Double.NaN; }
    static long longHolds() { long l = 5; return l; }
    static boolean longCompare() { long l = 5; int i = 6; return l < i && l == 5 && l != 6.0; }
    static double longToDouble() { long l = 5; return l / 2.0; }
}
