package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.tandem.Client;

/** Strings, chars, boxed types and Math. */
@SuppressWarnings("all")
@Client class Letters {
    static String a() {
        String s = "  Hello \t\n";
        return s.trim() + "|" + s.strip() + "|" + s.stripLeading() + "|" + s.stripTrailing() + "|" + s.isBlank()
        + "".isEmpty() + "abc".repeat(2) + "abc".indexOf('c') + "abcabc".lastIndexOf("b", 3)
        + "abcabc".lastIndexOf('a', 2) + "a,b".contains(",") + "abc".startsWith("b", 1) + "abc".charAt(1)
        + "x".concat("y") + "a-b-c".replace('-', '+') + "aXbX".replace("X", "$&") + "Abc".toLowerCase()
        + "abc".toUpperCase() + "abc".substring(1, 2) + "abc".subSequence(0, 2);
    }
    static void b1() { "abc".charAt(3); }
    static void b2() { "abc".substring(4); }
    static void b3() { "abc".substring(2, 1); }
    static void b4() { "a".repeat(-1); }
    static Object b5() { return "a".compareTo(null); }
    static Object b6() { String s = null; return s.length(); }
    static Object b7() { return Integer.parseInt("x1"); }
    static Object b8() { return Integer.parseInt(""); }
    static Object b10() { return Integer.parseInt("2147483648"); }
    static Object b11() { return Double.parseDouble("1.x"); }
    static Object b12() { return Double.parseDouble(""); }
    static Object b13() { return Integer.parseInt("-"); }
    static Object b14() { return Integer.valueOf(" 1"); }
    static Object b15() { return Double.parseDouble(null); }
    static Object b16() { return "a".contains(null); }
    static Object b17() {
        return Integer.parseInt("zz", 16);
    }     static int c1() {
        return "abc".compareTo("abd") * 1000 + "abc".compareTo("ab") * 100 + "B".compareToIgnoreCase("a") * 10
        + "a".compareTo("a");
    }
    static String c2() {
        return Arrays.toString("a,b,,c,,".split(",")) + Arrays.toString(",a".split(","))
        + Arrays.toString("abc".split("")) + Arrays.toString("".split(",")) + Arrays.toString("a b  c".split("\\s+"))
        + Arrays.toString(" a".split(" ")) + Arrays.toString("a1b22c".split("[0-9]+"))
        + Arrays.toString("a.b".split("\\.")) + Arrays.toString("a|b".split("\\|"));
    }
    static String c3() {
        return String.join(",", "a", "b") + String.join("-", List.of("x", "y")) + String.join(",", new ArrayList<>())
        + String.valueOf(1) + String.valueOf('c') + String.valueOf(true) + String.valueOf((Object) null)
        + String.valueOf(new char[] {'a', 'b'}) + "abc".chars().sum() + new String("q") + "a\nb\r\nc".lines().toList()
        + "abc".equals("abc") + "abc".equalsIgnoreCase("ABC") + "abc".toCharArray().length + "abc".hashCode()
        + "é".length() + "😀".length() + "😀".codePointAt(0) + "abc".indexOf("c", 1) + "abc".indexOf("")
        + "abc".indexOf('a', -5) + "abc".endsWith("") + "abc".codePoints().count();
    }
    static String c4() {
        StringBuilder b = new StringBuilder("abc");
        b.append(1).append('c').append(true).append(2.5).append((Object) null).append("x", 0, 1).insert(0, "<")
        .reverse();
        b.setCharAt(0, 'Z');
        b.deleteCharAt(1);
        b.delete(0, 2);
        b.replace(0, 1, "QQ");
        b.setLength(4);
        return b + "" + b.length() + b.charAt(1) + b.indexOf("Q") + b.toString().isEmpty()
        + b.compareTo(new StringBuilder("a"));
    }
    static void d1() { new StringBuilder("a").charAt(1); }
    static void d2() { new StringBuilder("a").deleteCharAt(5); }
    static void d3() { new StringBuilder("abc").delete(2, 1); }
    static void d4() { new StringBuilder("abc").insert(9, "x"); }
    static void d5() { new StringBuilder().setLength(-1); }
    static String d6() {
        StringBuilder b = new StringBuilder();
        b.append((String) null);
        String s = null;
        b.append(s);
        return b.toString();
    }
    static String e1() {
        return "" + Character.isDigit('5') + Character.isLetter('x') + Character.isLetterOrDigit('_')
        + Character.isWhitespace(' ') + Character.isUpperCase('A') + Character.toUpperCase('b')
        + Character.toString('c') + Character.valueOf('x') + Character.compare('a', 'c') + Character.digit('f', 16)
        + Character.isAlphabetic('a') + Character.forDigit(11, 16) + Character.MAX_VALUE + (int) Character.MIN_VALUE;
    }
    static String e2() {
        return "" + Integer.toString(255, 16) + Integer.toHexString(-1) + Integer.toBinaryString(5) + Integer.MAX_VALUE
        + Integer.MIN_VALUE + Integer.compare(1, 2) + Integer.signum(-5) + Integer.bitCount(255)
        + Integer.parseInt("+7") + Integer.parseInt("-7f", 16) + Integer.valueOf(7).equals(7) + Integer.valueOf(7)
        .hashCode() + Integer.sum(1, 2) + Integer.highestOneBit(100) + Integer.numberOfTrailingZeros(8)
        + Integer.rotateLeft(1, 33) + Integer.divideUnsigned(-1, 2) + Integer.remainderUnsigned(-1, 7)
        + Integer.compareUnsigned(-1, 1) + Integer.lowestOneBit(12) + Integer.rotateRight(1, 1)
        + Integer.toUnsignedString(-1);
    }
    static String e3() {
        return "" + Double.parseDouble("1e3") / 7 + Double.compare(0.0, -0.0) + Double.isNaN(0.0 / 0)
        + Double.valueOf("2.5").intValue() + Double.valueOf(2.5).equals(2.5) + Double.isFinite(1)
        + Boolean.parseBoolean("TRUE") + Boolean.valueOf("x") + Boolean.TRUE.equals(true)
        + Boolean.logicalXor(true, false) + Byte.MAX_VALUE + Short.MIN_VALUE;
    }
    static String f1() {
        return "" + Math.floorMod(-7, 3) + Math.floorDiv(-7, 3) + Math.round(2.5) + Math.round(-2.5) + Math.max(1, 2)
        + Math.abs(-2.5) + Math.hypot(3, 4.5) + Math.rint(2.5) * 1.1 + Math.sqrt(2) + Math.pow(2, 0.5)
        + Math.toDegrees(0.1) + Math.cbrt(3) + Math.log10(5);
    }
    static void g1() { Math.addExact(Integer.MAX_VALUE, 1); }
    static void g2() { Math.multiplyExact(100000, 100000); }
    static void g3() { Math.toIntExact(5L); }
    static void g4() { Math.floorMod(1, 0); }
    static void g5() { Math.negateExact(Integer.MIN_VALUE); }
    static void g6() { Math.decrementExact(Integer.MIN_VALUE); }
    static int g7() { return Math.absExact(Integer.MIN_VALUE); }
    static String h1() { String t = """
        Hello "you"
          there\tx \
        joined
        """; return t + """
        a\sb""".length(); }
    static String h2() { return "a" + null + 1 + 2L + 'c' + 1.5 + true + (1 + 2) + -1; }
    static String h3() { final String k = "x" + 1 + 'c' + 2.5 + true; return k; }
    static boolean h4() {
        CharSequence c = "abc";
        return c.length() == 3 && c.charAt(0) == 'a' && c.toString().equals("abc") && "abc".contentEquals(c)
        && "ABC".regionMatches(true, 0, "ab", 0, 2);
    }
    static String h5() {
        String s = "a";
        s += 1;
        s += 'c';
        s += 1.5;
        s += null;
        s += List.of(1);
        Object o = "x";
        o += "y";
        return s + o;
    }
    static String h6() {
        char[] c = {'h', 'i'};
        return new String(c) + String.valueOf(c, 0, 1) + new String(c, 1, 1) + String.copyValueOf(c);
    }
    static String i1() { int i = 5; return "" + i++ + i + ++i + (i += 2) + i; }
}
