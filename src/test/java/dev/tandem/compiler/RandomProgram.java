package dev.tandem.compiler;

import dev.tandem.compiler.RandomScope.Type;

/**
 * A random program: a class with a record, an enum, an interface, classes that implement and extend, and a method
 * {@code run} that does random things with them and returns what it logged. The same seed makes the same program.
 *
 * @param name the class's name
 * @param source its source
 */
record RandomProgram(String name, String source) {

    static final String PACKAGE = "random";

    long seed() {
        return Long.parseUnsignedLong(name.substring(1), 36);
    }

    static RandomProgram of(long seed) {
        String name = "P" + Long.toUnsignedString(seed, 36);
        return new RandomProgram(name, new Writer(seed).program().replace("RandomSelf", name));
    }

    private static final class Writer {

        private final RandomScope scope;
        private final RandomExpressions expressions;
        private final RandomStatements statements;

        Writer(long seed) {
            scope = new RandomScope(seed);
            expressions = new RandomExpressions(scope);
            statements = new RandomStatements(scope, expressions);
        }

        private String of(Type type) {
            return expressions.of(type, 1 + scope.dice(2));
        }

        private String value(Type type, boolean areFinal, Object... parameters) {
            return scope.alone(() -> {
                for (int i = 0; i < parameters.length; i += 2) {
                    scope.declare((String) parameters[i], (Type) parameters[i + 1], areFinal);
                }
                return of(type);
            });
        }

        private String body(int count, boolean areFinal, Object... parameters) {
            return scope.alone(() -> {
                for (int i = 0; i < parameters.length; i += 2) {
                    scope.declare((String) parameters[i], (Type) parameters[i + 1], areFinal);
                }
                return statements.block(count, count > 4 ? 3 : 2);
            });
        }

        String program() {
            return """
                package random;
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;
                import dev.tandem.Client;
                @Client
                class RandomSelf {
                static final int LIMIT = %s;
                static int count;
                static String label;
                static double real;
                static double[] reals;
                static boolean flag;
                static char charField;
                static byte byteField;
                static short shortField;
                static Integer maybe;
                static int[] array;
                static List<Integer> numbers;
                static List<String> words;
                static Map<String, Integer> map;
                static Pair pair;
                static Node node;
                static Function<Integer, Integer> twice;
                static List<Object> out;
                static int fuel;
                static int deep;
                """.formatted(scope.dice(1000)) + types() + methods();
        }

        private String types() {
            return """
                record Pair(int a, String b) {
                %s
                int calc() { return enter() ? leave(%s) : 0; }
                Pair next() { return new Pair(a + 1, cut(b + "!")); }
                }
                enum Color {
                RED(%s), GREEN(2) {
                @Override int weigh(int x) { return x - weight; }
                }, BLUE(%s);
                final int weight;
                Color(int weight) { this.weight = weight; }
                int weigh(int x) { return x * weight + ordinal(); }
                Color next() { return values()[(ordinal() + 1) %% values().length]; }
                }
                interface Shape {
                int area();
                default int twice() { return area() * 2 + area(); }
                }
                static class Square implements Shape {
                protected int side;
                Square(int side) { this.side = side; }
                public int area() { return side * side; }
                }
                static class Cube extends Square {
                private int more = LIMIT + 1;
                Cube(int side) { super(side - 1); more += side; }
                @Override public int area() { return super.area() * 6 + more; }
                @Override public int twice() { return enter() ? leave(super.twice() + %s) : 1; }
                }
                static class Node {
                int n;
                String s = "s";
                Node next;
                Node(int n) { this.n = n; }
                Node link() { if (next == null) { next = new Node(n + 1); } return next; }
                int bump(int by) { n += by; return n++; }
                Inner inner() { return new Inner(); }
                class Inner {
                int m = n * 2;
                int sum() { return m + n + s.length(); }
                }
                }
                static class Trouble extends RuntimeException {
                final int code;
                Trouble(int code) { super("trouble " + code); this.code = code; }
                }
                static class Door implements AutoCloseable {
                final int n;
                Door(int n) { this.n = n; log("open " + n); if ((n & 7) == 7) { throw new Trouble(n); } }
                @Override public void close() { log("close"); if ((n & 3) == 3) { throw new IllegalStateException("door"); } }
                }
                """.formatted(scope.chance(50) ? "Pair { b = b + a; }" : "", value(Type.INT, true, "a", Type.INT, "b", Type.STRING),
                scope.dice(50), scope.dice(9), value(Type.INT, true));
        }

        private String methods() {
            boolean first = scope.chance(50);
            boolean second = scope.chance(50);
            return """
                static Object any(Object o) { return o; }
                static Node node() { log("n"); return node; }
                static int[] array() { log("a"); return array; }
                static Shape shapeOf(Shape s) { return s; }
                static Function<Integer, Integer> lift(Function<Integer, Integer> f) { return f; }
                static Integer negate(Integer i) { return -i; }
                static boolean burn() { return fuel-- > 0; }
                static boolean enter() { return ++deep < 5; }
                static int leave(int value) { deep--; return value; }
                static String cut(String s) { return s.length() > 30 ? s.substring(0, 30) : s; }
                static void log(Object o) { if (out.size() < 400) { out.add(o); } }
                static int sum(int... xs) { int s = 0; for (int x : xs) { s = s * 3 + x; } return s; }
                static Iterable<Integer> range(int n) { return () -> new Iterator<Integer>() {
                int at = 0;
                @Override public boolean hasNext() { return at < (n & 3); }
                @Override public Integer next() { return at++; }
                }; }
                static String kind(Exception e) {
                if (e instanceof NullPointerException || e instanceof ClassCastException) { return "null or cast"; }
                // Which of its subclasses a list throws depends on the number of its items.
                if (e instanceof IndexOutOfBoundsException) { return "index"; }
                if (e instanceof UnsupportedOperationException) { return "unsupported"; }
                return e instanceof Trouble t ? "trouble " + t.code : cut(e.toString()) + e.getSuppressed().length;
                }
                static int first(int p, String q) {
                if (!enter()) { return 0; }
                %sreturn leave(%s);
                }
                static String second(int[] p, List<Integer> q) {
                if (!enter()) { return "deep"; }
                %sString result = cut(%s);
                deep--;
                return result;
                }
                static void main() {
                %s}
                static Object run() {
                count = 1; label = "l"; real = 1.5; reals = new double[] { 0.5, 2.5 }; flag = true; charField = 'c'; byteField = 7; shortField = 300;
                maybe = %s; array = new int[] { 1, 2, 3, 4 }; numbers = new ArrayList<>(List.of(5, 3, 8)); words = List.of("bc", "a");
                map = new LinkedHashMap<>(); map.put("a", 1); pair = new Pair(1, "p"); node = new Node(1); twice = x_ -> x_ * 2; out = new ArrayList<>();
                fuel = 200; deep = 0;
                try { main(); }
                catch (StackOverflowError e) { log("overflow"); }
                catch (RuntimeException e) { log(kind(e)); }
                for (Object each : List.of(count, label, real, reals[0], reals[1], flag, charField, byteField, shortField, "" + maybe, array[0], array[1],
                array[2], array[3], numbers, "" + map, "" + pair, node.n, node.s)) { out.add(each); }
                return out;
                }
                }
                """.formatted(body(2, first, "p", Type.INT, "q", Type.STRING), value(Type.INT, first, "p", Type.INT, "q", Type.STRING),
                body(2, second, "p", Type.INTS, "q", Type.NUMBERS),
                value(Type.STRING, second, "p", Type.INTS, "q", Type.NUMBERS), body(6, true),
                scope.one("null", "4", "-9"));
        }
    }
}
