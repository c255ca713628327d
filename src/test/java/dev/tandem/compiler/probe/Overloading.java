package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import dev.tandem.Client;

/** Methods that share a name, constructors that share a class, and initializer blocks. */
@Client
class Overloading {
    // overloads
    static class Adder {
        int add(int a) { return a; }
        int add(int a, int b) { return a + b; }
        String add(String a, int b) { return a + b; }
        String add(Object a) { return "o" + a; }
        String add(int... all) { return "v" + all.length; }
        double add(double a) { return a * 2; }
        static String of(int a) { return "i" + a; }
        static String of(String a) { return "s" + a; }
        static String of() { return "-"; }
    }
    static class Loud extends Adder {
        @Override int add(int a, int b) { return 10 * super.add(a, b); }
        @Override String add(Object a) { return super.add(a) + "!"; }
        String add(List<String> list) { return "l" + list.size(); }
        static String of(int a) { return "loud" + Adder.of(a); }
    }
    static String adds() {
        Adder a = new Adder();
        return a.add(1) + a.add(1, 2) + a.add("x", 3) + a.add((Object) "y") + a.add(1, 2, 3) + a.add(2.25) + a.add();
    }
    static String loud() {
        Adder a = new Loud();
        Loud l = (Loud) a;
        return a.add(1) + "" + a.add(1, 2) + a.add((Object) 3) + l.add(List.of("a", "b")) + a.add("q", 1);
    }
    static String statics() { return Adder.of() + Adder.of(1) + Adder.of("x") + Loud.of(2) + Loud.of("z"); }

    interface Shape {
        double area();
        default String show() {
            return show("shape");
        }
        default String show(String name) {
            return name + " " + (int) area();
        }
    }
    record Square(int side) implements Shape {
        Square() { this(1); }
        Square(String text) { this(Integer.parseInt(text)); }
        Square(int a, int b) { this(String.valueOf(a + b)); }
        Square { if (side < 0) { throw new IllegalArgumentException("negative"); } }
        public double area() { return side * side; }
        String side(String unit) { return side + unit; }
    }
    static String records() {
        Shape s = new Square("7");
        return s.show() + s.show("x") + new Square() + new Square(1, 2).side("cm") + new Square(4).side();
    }
    static String badRecord() { return new Square("-3").toString(); }

    static class Id {
        int id;
        Id(int id) { this.id = id; }
        boolean equals(Id other) { return true; }
        boolean equals(Object a, Object b) { return true; }
        int hashCode(int seed) { return 7; }
        String toString(int n) { return "n" + n; }
    }
    static boolean equalsByIdentity() { return new ArrayList<>(List.of(new Id(1))).contains(new Id(1)); }
    static boolean equalsOfItself() {
        Id i = new Id(1);
        return Objects.equals(i, i) && i.equals(new Id(2)) && i.equals(i, i) && i.equals((Object) i);
    }
    static String texts() { return new Id(1).toString(5) + new Id(2).hashCode(1); }

    // constructors
    static class Point {
        final int x; int y = 5; String how;
        Point() { this(1, 2); how += "()"; }
        Point(int x) { this.x = x; how = "x"; }
        Point(int x, int y) { this(x); this.y = y; how += "xy"; }
        Point(String text) { this(Integer.parseInt(text), 9); how += text; }
        Point(int... all) { this.x = all.length; how = "all"; }
        @Override public String toString() { return x + "," + y + how; }
    }
    static class Named extends Point {
        String name = "none";
        Named() { }
        Named(String name) { super(name.length()); this.name = name; }
        Named(String name, int x) { super(x, x + 1); if (x > 5) { return; } this.name = name; }
        @Override public String toString() { return name + super.toString(); }
    }
    static class Plain extends Point { int z = y + 1; }
    static class One extends Named { One(int n) { super("one", n); } }
    static String points() {
        return new Point() + " " + new Point(7) + " " + new Point(3, 4) + " " + new Point("6") + " " + new Point(1,
            2, 3);
    }
    static String named() {
        return new Named() + " " + new Named("bob") + " " + new Named("a", 3) + " " + new Named("b", 8) + " "
            + new Plain() + new Plain().z + " " + new One(2);
    }
    static String anonymous() {
        Point p = new Point(3, 4) {
            @Override public String toString() {
                return "anon" + super.toString();
            }
        };
        return p + "" + new Point() {
            int q = 3;
            @Override public String toString() {
                return "q" + q + x;
            }
        };
    }
    static String viaReference() {
        java.util.function.Function<String, Point> make = Point::new;
        java.util.function.IntFunction<Point> other = Point::new;
        return make.apply("4") + "" + other.apply(2);
    }
    enum Level {
        LOW, MID(5), HIGH("hi") { @Override String show() { return "H" + super.show(); } };
        final int n; final String label;
        Level() { this(1); }
        Level(int n) { this.n = n; label = "n"; }
        Level(String label) { n = 9; this.label = label; }
        String show() { return name() + n + label; }
        String show(int times) { return show().repeat(times); }
    }
    static String levels() {
        StringBuilder b = new StringBuilder();
        for (Level l : Level.values()) {
            b.append(l.show()).append(l.show(2)).append(l.ordinal());
        }
        return b + Level.valueOf("MID").show();
    }
    static class Failure extends RuntimeException {
        final int code;
        Failure() { this("none"); }
        Failure(String message) { this(message, 0); }
        Failure(String message, int code) { super(message); this.code = code; }
        Failure(String message, Throwable cause) { super(message, cause); code = -1; }
    }
    static String failures() {
        try {
            throw new Failure("x", new IllegalStateException("y"));
        } catch (Failure f) {
            return f.getMessage() + f.getCause().getMessage() + f.code + new Failure().getMessage()
                + new Failure("m").code;
        }
    }
    class Inner {
        int v; int w = base + 1;
        Inner() { this(3); }
        Inner(int v) { this.v = v + base; }
    }
    int base = 10;
    static String inners() {
        Overloading o = new Overloading();
        return o.new Inner().v + " " + o.new Inner(5).v + o.new Inner().w;
    }

    // initializer blocks
    static class Blocks {
        int a = 1;
        { a += 10; b = a * 2; }
        int b;
        { for (int i = 0; i < 3; i++) { a += i; } int b = 7; a += b; }
        int c = a + b;
        Blocks() { c++; }
        Blocks(int c) { this(); this.c += c; }
        @Override public String toString() { return a + " " + b + " " + c; }
    }
    static class NoConstructor extends Blocks {
        int d;
        {
            d = c;
        }
        @Override public String toString() {
            return super.toString() + "d" + d;
        }
    }
    static String blocks() {
        return new Blocks() + "|" + new Blocks(100) + "|" + new NoConstructor() + "|" + new Blocks(2) {
            {
                a = 99;
            }
        };
    }
    static String local() {
        int k = 4;
        class L {
            int x;
            L() {
                this(k);
            }
            L(int x) {
                this.x = x;
            }
            int f() {
                return x;
            }
            int f(int y) {
                return x + y;
            }
        }
        return new L().f() + " " + new L(5).f(1);
    }
    static abstract class Base<T> {
        abstract String take(T value);
        String take(T value, int n) {
            return take(value) + n;
        }
    }
    static class OfText extends Base<String> {
        @Override String take(String value) {
            return "t" + value;
        }
        String take(Integer value) {
            return "i" + value;
        }
    }
    static String generic() {
        Base<String> b = new OfText();
        return b.take("a") + b.take("b", 2) + new OfText().take(3);
    }
    static class ByLength implements Comparable<ByLength> {
        String s; ByLength(String s) { this.s = s; }
        @Override public int compareTo(ByLength o) { return compareTo(o.s); }
        int compareTo(String o) { return s.length() - o.length(); }
        int compare(ByLength o) { return compareTo(o); }
    }
    static String sorted() {
        List<ByLength> l = new ArrayList<>(List.of(new ByLength("ccc"), new ByLength("a"), new ByLength("bb")));
        l.sort(Comparator.naturalOrder());
        return l.get(0).s + l.get(2).s + l.get(0).compareTo("zzzz");
    }
    static String printed(int a) { return "p" + a; }
    private static String printed(char a) { return "c" + a; }
    static String privates() { return printed(1) + printed('x'); }
}
