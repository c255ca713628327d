package dev.tandem.compiler.probe;

import java.util.List;
import java.util.Objects;

import dev.tandem.Client;

@Client
class Texts {

    static final String HELLO = "Hello, World";

    static String nothing() { return null; }
    static String concat() { return "a" + 1 + 2 + 'c' + true + null + 1.5; }
    static String sumFirst() { return 1 + 2 + "a" + 1 + 2; }
    static String charsFirst() { return 'a' + 'b' + "c"; }
    static String charAndText() { return 'a' + "b" + 'c'; }
    static String twoNulls() { String a = nothing(); String b = nothing(); return a + b; }
    static String nullAndNumber() { String a = nothing(); return a + 1; }
    static String numberAndNull() { String a = nothing(); return 1 + a; }
    static String nestedConcat() { return "a" + (1 + 2) + ("b" + (3 - 1)); }
    static String conditionInConcat() { return "is " + (HELLO.length() > 3 ? "long" : "short"); }
    static String listInText() { return "list " + List.of(1, 2, 3) + List.of("a"); }
    static String objectInText() { Object o = List.of(1); return "o" + o; }
    static String escapes() { return "\"quotes\" \\ \n\t\r\b\f\0 \u00e9 \ud83d\ude00 \u2028"; }
    static String block() { return """
        Dear "you",
          yours \
        truly\tme
        """; }
    static int length() { return HELLO.length(); }
    static int lengthOfNull() { return nothing().length(); }
    static char charAt() { return HELLO.charAt(4); }
    static char charAtEnd() { return HELLO.charAt(HELLO.length()); }
    static boolean charIs() { return HELLO.charAt(0) == 'H'; }
    static int charSum() { int sum = 0; for (char c : HELLO.toCharArray()) { sum += c; } return sum; }
    static int charLoop() {
        int count = 0;
        for (int i = 0; i < HELLO.length(); i++) { if (HELLO.charAt(i) == 'o') { count++; } }
        return count;
    }
    static int digitValue() { return "7".charAt(0) - '0'; }
    static String substring() { return HELLO.substring(7) + HELLO.substring(0, 5); }
    static String substringOut() { return HELLO.substring(5, 50); }
    static String substringBackwards() { return HELLO.substring(5, 2); }
    static String substringNegative() { return HELLO.substring(-1); }
    static int indexOf() { return HELLO.indexOf("o") * 1000 + HELLO.indexOf("o", 5) * 10 + HELLO.indexOf("zz"); }
    static int indexOfChar() { return HELLO.indexOf('W') * 10 + HELLO.lastIndexOf('l'); }
    static boolean contains() { return HELLO.contains("World") && !HELLO.contains("world"); }
    static boolean containsNull() { return HELLO.contains(nothing()); }
    static boolean containsBuilder() { return HELLO.contains(new StringBuilder("World")); }
    static int indexOfNull() { return HELLO.indexOf(nothing()); }
    static boolean startsAndEnds() {
        return HELLO.startsWith("Hell") && HELLO.endsWith("rld") && HELLO.startsWith("World", 7);
    }
    static String trim() { return "[" + " \t a b \n".trim() + "]" + "\u2003x".trim().length(); }
    static String strip() { return "[" + " \t\u2003a\u00a0 ".strip() + "]"; }
    static boolean isBlank() { return " \t\n".isBlank() && !"x".isBlank() && "".isEmpty() && !" ".isEmpty(); }
    static String cases() { return HELLO.toUpperCase() + HELLO.toLowerCase() + "straße".toUpperCase(); }
    static String repeat() { return "ab".repeat(3) + "x".repeat(0); }
    static String repeatNegative() { return "ab".repeat(-1); }
    static String replaceText() { return "a.b.c".replace(".", "$&") + "aXa".replace('a', 'b'); }
    static String replaceEmpty() { return "abc".replace("", "-"); }
    static String[] split() { return "a,b,,c,,".split(","); }
    static String[] splitRegex() { return "a  b\tc".split("\\s+"); }
    static String[] splitEscaped() { return "1.2.3".split("\\."); }
    static String[] splitNothing() { return "".split(","); }
    static String[] splitOnlySeparators() { return ",,".split(","); }
    static String[] splitLeading() { return ",a".split(","); }
    static String join() { return String.join("-", "a", "b", "c") + String.join("+", List.of("x", "y")); }
    static String joinNone() { return String.join("-"); }
    static boolean equalsText() { return "a".equals("a") && !"a".equals("b") && !"a".equals(null); }
    static boolean equalsNull() { return nothing().equals("a"); }
    static boolean objectsEquals() { return Objects.equals(nothing(), null) && !Objects.equals("a", nothing()); }
    static boolean equalsIgnoreCase() { return "HeLLo".equalsIgnoreCase("hEllO") && !"a".equalsIgnoreCase(null); }
    static int compareTo() { return "apple".compareTo("banana") * 100 + "app".compareTo("apple"); }
    static int compareIgnoreCase() { return "APPLE".compareToIgnoreCase("apricot"); }
    static int hash() { return HELLO.hashCode(); }
    static int hashOfUnicode() { return "grüße \ud83d\ude00".hashCode(); }
    static String values() {
        return String.valueOf(1) + String.valueOf(true) + String.valueOf('c') + String.valueOf(2.5)
        + String.valueOf((Object) null);
    }
    static String nullSwitch() { String s = nothing(); switch (s) { case "a": return "A"; default: return "?"; } }
    static boolean isNull() { return nothing() == null && HELLO != null; }
    static String builder() {
        StringBuilder b = new StringBuilder("x");
        b.append(1).append('c').append(true).append("s").append(1.5).append((Object) null);
        return b.reverse().toString();
    }
    static String builderEdits() {
        StringBuilder b = new StringBuilder("hello");
        b.insert(0, "[").insert(b.length(), ']').setCharAt(1, 'J');
        b.deleteCharAt(2);
        b.delete(3, 100);
        return b + "" + b.length() + b.charAt(0) + b.indexOf("l");
    }
    static String builderLength() { StringBuilder b = new StringBuilder("hello"); b.setLength(2); return b.toString(); }
    static String builderOut() { return new StringBuilder("abc").deleteCharAt(3).toString(); }
    static String builderReversePairs() { return new StringBuilder("a\ud83d\ude00b").reverse().toString(); }
    static String chars() { return HELLO.chars().filter(c -> c == 'l').count() + "" + HELLO.chars().sum(); }
    static String charMethods() {
        return "" + Character.isDigit('5') + Character.isLetter('x') + Character.isLetterOrDigit('_')
        + Character.isWhitespace(' ') + Character.isUpperCase('A') + Character.isLowerCase('A')
        + Character.toUpperCase('q') + Character.toLowerCase('Q');
    }
    static String capitalize() { String s = "word"; return Character.toUpperCase(s.charAt(0)) + s.substring(1); }
    static String caesar() {
        StringBuilder b = new StringBuilder();
        for (char c : "xyz".toCharArray()) { b.append((char) ((c - 'a' + 3) % 26 + 'a')); }
        return b.toString();
    }
    static boolean palindrome() {
        String s = "racecar";
        for (int i = 0, j = s.length() - 1; i < j; i++, j--) { if (s.charAt(i) != s.charAt(j)) { return false; } }
        return true;
    }
    static String lines() { return String.join("|", "a\nb\r\nc\n".lines().toList()); }
    static CharSequence sequence() { CharSequence s = HELLO; return s.subSequence(1, 3).toString() + s.length(); }
    static String elvis() {
        return Objects.requireNonNullElse(nothing(), "default") + Objects.toString(nothing(), "none");
    }
    static String parameters() { return name("x", 2); }
    private static String name(String default_, int times) { return default_.repeat(times); }
    static String concatOrder() {
        StringBuilder b = new StringBuilder();
        String s = b.append("1") + "" + b.append("2");
        return s;
    }
    static String charPlusInt() { char c = 'a'; c += 1; return "" + c + (c + 1) + (char) (c + 1); }
}
