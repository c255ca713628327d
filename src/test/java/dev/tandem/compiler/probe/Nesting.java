package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;

import dev.tandem.Client;

/** Classes inside classes and methods, interfaces, generics, enums. */
@SuppressWarnings("all")
@Client class Nesting {
    // inner, local, anonymous
    int base = 3;
    class In {
        int v;
        In(int v) { this.v = v + base; }
        int all() { return v * base; }
        class Deep { int w = v + base; int m() { return w + v + base + Nesting.this.base + In.this.v; } }
    }
    class Sub extends In { Sub() { super(10); } int all() { return super.all() + base; } }
    static class Holder extends Nesting { In make() { return new In(1); } }
    int innerSub() { return new Sub().all(); }
    static int inner1() { return new Nesting().innerSub(); }
    static int inner2() {
        Nesting a = new Nesting();
        Nesting.In i = a.new In(4);
        Nesting.In.Deep d = i.new Deep();
        return d.m();
    }
    static int inner3() { return new Holder().make().all(); }
    int anonInInner() {
        Supplier<Integer> s = () -> new In(2) { int all() { return super.all() + base + v; } }.all();
        return s.get();
    }
    static int inner4() { return new Nesting().anonInInner(); }
    static int localCapt() {
        int x = 5;
        class L { int y = x; int get() { return x + y; } class M { int z() { return x + y + get(); } } }
        return new L().get() + new L().new M().z();
    }
    static int localRec() {
        class L { int f(int n) { return n <= 1 ? 1 : n * new L().f(n - 1); } }
        return new L().f(5);
    }
    static int localExtends() {
        class B { int v() { return 1; } }
        class C extends B { int v() { return super.v() + 1; } }
        B b = new C();
        return b.v();
    }
    static String localEnum() {
        enum E { X, Y; E other() { return this == X ? Y : X; } }
        return E.X.other() + "" + E.values().length + E.valueOf("Y");
    }
    static int localInterface() {
        interface I { int g(int x); default int h() { return g(5); } }
        I i = x -> x + 1;
        return i.h();
    }
    static int anonCtorArgs() {
        int q = 7;
        Vec v = new Vec(1, 2) { int sum() { return super.sum() + q; } };
        return v.sum();
    }
    static class Vec { final int x, y; Vec(int x, int y) { this.x = x; this.y = y; } int sum() { return x + y; } }
    static String anonFields() {
        var o = new Object() { int a = 1; String b = "z"; int inc() { return ++a; } };
        o.a = 5;
        return o.b + o.inc() + o.a;
    }
    static String anonToString() {
        Object o = new Object() { @Override public String toString() { return "anon!"; } };
        return "" + o;
    }
    static boolean anonEquals() {
        Object o = new Object() {
            @Override public boolean equals(Object x) { return true; }
            @Override public int hashCode() { return 1; }
        };
        return o.equals("a") && List.of(o).contains("b");
    }
    // interfaces
    interface Named {
        String name();
        default String greet() { return "Hi " + name() + suffix(); }
        private String suffix() { return "!"; }
        static Named of(String n) { return () -> n; }
        int MAX = 5;
        String K = "k" + MAX;
    }
    interface Loud extends Named { @Override default String greet() { return Named.super.greet().toUpperCase(); } }
    static class P implements Loud { public String name() { return "pat"; } }
    static String iface() { return new P().greet() + Named.of("x").greet() + Named.MAX + P.K; }
    interface A { default String who() { return "A"; } } interface B { default String who() { return "B"; } }
    static class AB implements A, B { public String who() { return A.super.who() + B.super.who(); } }
    static String diamond() { return new AB().who(); }
    interface Gen<T, R> {
        R apply(T t);
        default <V> Gen<T, V> then(Gen<? super R, ? extends V> g) { return t -> g.apply(apply(t)); }
    }
    static int genIface() { Gen<String, Integer> g = String::length; return g.then(x -> x * 2).apply("abc"); }
    static abstract class Base implements Comparable<Base> {
        abstract int key();
        public int compareTo(Base o) { return Integer.compare(key(), o.key()); }
        static int made;
        Base() { made++; }
    }
    static class K1 extends Base {
        int k;
        K1(int k) { this.k = k; }
        int key() { return k; }
        public String toString() { return "K" + k; }
    }
    static String abst() {
        List<Base> l = new ArrayList<>(List.of(new K1(3), new K1(1)));
        Collections.sort(l);
        return l + "" + Collections.max(l);
    }
    // generics
    static <T extends Comparable<? super T>> T maxOf(Collection<? extends T> c) {
        T best = null;
        for (T t : c) { if (best == null || t.compareTo(best) > 0) { best = t; } }
        return best;
    }
    static String gen1() {
        return "" + maxOf(List.of(3, 9, 2)) + maxOf(Set.of("a", "c")) + Nesting.<Double>maxOf(List.of(1.5));
    }
    static double sumAll(List<? extends Number> l) {
        double s = 0;
        for (Number n : l) { s += n.doubleValue(); }
        return s;
    }
    static double gen2() { return sumAll(List.of(1, 2.5)); }
    static void fill(List<? super Integer> l) { l.add(4); }
    static String gen3() { List<Number> l = new ArrayList<>(); fill(l); l.add(2.5); return "" + l; }
    static class Stack<T> implements Iterable<T> {
        private final List<T> items = new ArrayList<>();
        void push(T t) { items.add(t); }
        T pop() {
            if (items.isEmpty()) throw new NoSuchElementException("empty");
            return items.remove(items.size() - 1);
        }
        public Iterator<T> iterator() { return items.iterator(); }
    }
    static String gen4() {
        Stack<String> s = new Stack<>();
        s.push("a");
        s.push("b");
        String r = "";
        for (String x : s) { r += x; }
        return r + s.pop() + s.pop();
    }
    static String gen5() { return "" + new Stack<Integer>().pop(); }
    static class IntStack extends Stack<Integer> {
        int total;
        @Override void push(Integer i) { total += i; super.push(i); }
    }
    static int bridge() {
        Stack<Integer> s = new IntStack();
        s.push(5);
        s.push(6);
        return ((IntStack) s).total + s.pop();
    }
    static <T> T[] rev(T[] a) {
        T[] c = a.clone();
        for (int i = 0; i < c.length; i++) { c[i] = a[a.length - 1 - i]; }
        return c;
    }
    static String gen6() { return Arrays.toString(rev(new String[] {"x", "y"})); }
    static <T, R extends List<T>> R add(R list, T t) { list.add(t); return list; }
    static String gen7() { return "" + add(new ArrayList<>(), "q"); }
    @SafeVarargs static <T> List<T> listOfAll(T... ts) {
        List<T> l = new ArrayList<>();
        for (T t : ts) l.add(t);
        return l;
    }
    static String gen8() {
        return listOfAll(1, "a", 'c', null, true) + "" + listOfAll() + listOfAll(new Integer[] {1, 2});
    }
    // enums
    enum Col {
        RED, GREEN { @Override Col next() { return BLUE; } }, BLUE;
        Col next() { return values()[(ordinal() + 1) % values().length]; }
        static Col def = GREEN;
    }
    static String en1() {
        return Col.RED.next() + " " + Col.GREEN.next() + Col.BLUE.next() + Col.def.name() + Col.valueOf("BLUE")
        .ordinal() + Col.RED.compareTo(Col.BLUE) + Arrays.toString(Col.values());
    }
    static String en2() {
        StringBuilder b = new StringBuilder();
        for (Col c : Col.values()) {
            switch (c) { case RED: b.append("r"); case GREEN: b.append("g"); break; default: b.append("?"); }
        }
        return b.toString();
    }
    static boolean en3() {
        return Col.GREEN instanceof Col && Col.GREEN.equals(Col.valueOf("GREEN")) && Col.RED != Col.BLUE;
    }
    static Object en4() { return Col.valueOf(null); }
    static Object en5() { return Col.valueOf("X"); }
    static String en7() {
        List<Col> l = new ArrayList<>(List.of(Col.BLUE, Col.RED));
        Collections.sort(l);
        return l + "" + l.contains(Col.RED) + Set.of(Col.RED).contains(Col.RED) + Map.of(Col.RED, 1).get(Col.RED)
        + Col.RED.toString().length();
    }
    static String en8() {
        Col c = Col.GREEN;
        return switch (c) { case RED, BLUE -> "rb"; case GREEN -> { String q = c.name(); yield q.toLowerCase(); } };
    }
    enum Single { ONLY; int n; int inc() { return ++n; } }
    static int en9() { Single.ONLY.n = 0; Single.ONLY.inc(); return Single.ONLY.inc(); }
    enum WithIface implements Named { A1, B1; }
    static String en10() { return WithIface.A1.greet() + ((Named) WithIface.B1).name(); }
}
