package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.tandem.Client;

@Client
class Flow {

    enum Mode { OFF, LOW, HIGH }

    static Mode mode() { return Mode.LOW; }
    static int two() { return 2; }
    static Object text() { return "text"; }

    static String ifElse() {
        int i = two();
        if (i == 1) { return "one"; }
        else if (i == 2) { return "two"; }
        else { return "many"; }
    }
    static int whileLoop() { int i = 0; while (i * i < 50) { i++; } return i; }
    static int doLoop() { int i = 10; do { i -= 3; } while (i > 0); return i; }
    static int forSteps() { int sum = 0; for (int i = 0, j = 10; i < j; i += 2, j--) { sum += i * j; } return sum; }
    static int forEver() { int i = 0; for (;;) { if (++i > 5) { break; } } return i; }
    static int continues() {
        int sum = 0;
        for (int i = 0; i < 10; i++) { if (i % 2 == 0) { continue; } sum += i; }
        return sum;
    }
    static int labels() {
        int count = 0;
        outer: for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) { if (j == 3) { continue outer; } if (i == 3) { break outer; } count++; }
        }
        return count;
    }
    static int labelledBlock() { int i = 1; here: { if (i == 1) { break here; } i = 5; } return i; }
    static int overArray() { int sum = 0; for (int each : new int[] { 1, 2, 3 }) { sum += each; } return sum; }
    static int overList() { int sum = 0; for (Integer each : List.of(1, 2, 3)) { sum += each; } return sum; }
    static int overIterable() { int sum = 0; for (int each : new Countdown(4)) { sum = sum * 10 + each; } return sum; }
    static int overCharsAsInt() { int sum = 0; for (int each : new char[] { 'a', 'b' }) { sum += each; } return sum; }
    static int counterLeavesRange() {
        int last = 0;
        for (int i = Integer.MAX_VALUE - 2; i > 0; i++) { last = i; }
        return last;
    }
    static int counterChangesInside() { int n = 0; for (int i = 0; i < 10; i++) { i += 2; n++; } return n; }
    static int bigStep() { int n = 0; for (int i = 1; i > 0; i *= 2) { n++; } return n; }
    static String switchOld() {
        String s = "";
        switch (two()) { case 1: s += "1"; case 2: s += "2"; case 3: s += "3"; break; default: s += "?"; }
        return s;
    }
    static String switchText() { switch ("b") { case "a": return "A"; case "b": return "B"; default: return "?"; } }
    static String switchArrow() {
        String s;
        switch (mode()) { case OFF -> s = "off"; case LOW, HIGH -> { String t = "on"; s = t; } default -> s = "?"; }
        return s;
    }
    static int switchExpression() { return switch (mode()) { case OFF -> 0; case LOW -> 1; case HIGH -> 2; }; }
    static int switchYield() {
        int x = switch (two()) {
            case 1 -> 10;
            case 2 -> { int y = 20; yield y + 1; }
            default -> throw new IllegalStateException();
        };
        return x;
    }
    static int switchOldYield() { int x = switch (two()) { case 1: yield 1; case 2: default: yield 5; }; return x + 1; }
    static double switchPromotes() { double d = switch (two()) { case 2 -> 1; default -> 2.5; }; return d / 2; }
    static int switchDefaultFirst() { switch (5) { default: return 1; case 2: return 2; } }
    static int switchChar() { switch ("x".charAt(0)) { case 'x': return 1; default: return 2; } }
    static String switchNested() {
        return switch (two()) {
            case 2 -> switch (mode()) { case LOW -> "low"; default -> "other"; };
            default -> "none";
        };
    }
    static int switchInLoop() {
        int n = 0;
        for (int i = 0; i < 5; i++) { switch (i) { case 1: continue; case 3: break; default: n += i; } n += 100; }
        return n;
    }
    static String switchNull() { Mode m = null; return switch (m) { case OFF -> "off"; default -> "on"; }; }
    static int ternaries() { int i = two(); return i < 1 ? 1 : i < 3 ? 2 : 3; }
    static String instances() {
        Object o = text();
        if (o instanceof String s && s.length() == 4) { return s + "!"; }
        return "no";
    }
    static String negatedInstance() {
        Object o = text();
        if (!(o instanceof String s)) { return "no"; }
        return s.toUpperCase();
    }
    static int sameNameTwice() {
        Object o = text();
        if (o instanceof List<?> x) { return x.size(); }
        else if (o instanceof String x) { return x.length(); }
        String x = "later";
        return x.length();
    }
    static boolean instanceOfNull() { Object o = null; return o instanceof String; }
    static boolean instanceInLambda() {
        Predicate<Object> p = o -> o instanceof String s && s.isEmpty();
        return p.test("") && !p.test("a");
    }
    static boolean instanceOfNumber() { Object o = 5; return o instanceof Number && !(o instanceof String); }
    static int lambdaCapture() { int base = 10; Function<Integer, Integer> f = x -> x + base; return f.apply(5); }
    static int lambdaBlock() {
        IntBinaryOperator f = (a, b) -> { int c = a * b; return c + 1; };
        return f.applyAsInt(3, 4);
    }
    static int lambdaOverflow() { IntBinaryOperator f = (a, b) -> a + b; return f.applyAsInt(Integer.MAX_VALUE, 1); }
    static int lambdaInLoop() {
        List<IntSupplier> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) { int j = i; all.add(() -> j * 10); }
        int sum = 0;
        for (IntSupplier each : all) { sum += each.getAsInt(); }
        return sum;
    }
    static int curried() {
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b;
        return add.apply(3).apply(4);
    }
    static String references() {
        Function<Object, String> f = String::valueOf;
        Function<String, Integer> g = String::length;
        Supplier<List<String>> h = ArrayList::new;
        BiFunction<String, String, Boolean> e = String::equals;
        return f.apply(12) + g.apply("abc") + h.get().size() + e.apply("a", "a");
    }
    static String boundReference() {
        String s = "hello";
        Supplier<String> f = s::toUpperCase;
        Predicate<String> p = "a"::equals;
        return f.get() + p.test("a");
    }
    static String impureReference() {
        StringBuilder b = new StringBuilder();
        Supplier<Integer> f = new StringBuilder("abc")::length;
        return b.append(f.get()).append(f.get()).toString();
    }
    static int[] arrayReference() { Function<Integer, int[]> f = int[]::new; return f.apply(2); }
    static String composed() {
        Function<Integer, Integer> f = x -> x + 1;
        return "" + f.andThen(x -> x * 2).apply(3) + f.compose((Integer x) -> x * 2).apply(3)
        + Function.<Integer>identity().apply(9);
    }
    static boolean predicates() {
        Predicate<String> p = String::isEmpty;
        return p.negate().and(s -> s.length() < 3).or(s -> s.equals("long one")).test("ab");
    }
    static int recursion() { return fibonacci(15); }
    private static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
    static int varargs() { return sum() + sum(1) * 10 + sum(1, 2, 3) * 100 + sum(new int[] { 5, 5 }) * 1000; }
    private static int sum(int... values) { int sum = 0; for (int value : values) { sum += value; } return sum; }
    static String varargsText() { return all("a") + all("b", "c", "d"); }
    private static String all(String first, String... rest) { return first + rest.length + String.join("", rest); }
    static int shortCircuit() {
        int[] n = { 0 };
        boolean b = touch(n) || touch(n);
        b = !touch(n) && touch(n);
        b = touch(n) | touch(n);
        return n[0] + (b ? 100 : 0);
    }
    private static boolean touch(int[] n) { n[0]++; return true; }
    static String iterators() {
        Iterator<Integer> i = List.of(1, 2).iterator();
        String s = "";
        while (i.hasNext()) { s += i.next(); }
        return s;
    }
    static int iteratorEnd() { return new ArrayList<Integer>().iterator().next(); }
    static int sieve() {
        boolean[] composite = new boolean[100];
        int count = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                for (int j = i * i; j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        return count;
    }
    static String fizzBuzz() {
        StringBuilder b = new StringBuilder();
        for (int i = 1; i <= 15; i++) {
            b.append(i % 15 == 0 ? "FizzBuzz" : i % 3 == 0 ? "Fizz" : i % 5 == 0 ? "Buzz" : "" + i).append(' ');
        }
        return b.toString().trim();
    }
    static int[] bubbleSort() {
        int[] a = { 5, 3, 8, 1, 9, 2 };
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j + 1 < a.length - i; j++) {
                if (a[j] > a[j + 1]) {
                    int t = a[j];
                    a[j] = a[j + 1];
                    a[j + 1] = t;
                }
            }
        }
        return a;
    }

    static class Countdown implements Iterable<Integer> {
        private final int from;
        Countdown(int from) { this.from = from; }
        @Override public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int next = from;
                @Override public boolean hasNext() { return next > 0; }
                @Override public Integer next() { return next--; }
            };
        }
    }
}
