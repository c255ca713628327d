package dev.tandem.compiler.probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.tandem.Client;
/** Overloads and constructors as they meet interfaces, generics, enums, records and references. */
@Client
class Sharing {
    enum Code {
        A, B;
        static Code valueOf(int n) {
            return values()[n];
        }
        static String values(int k) {
            return "k" + k;
        }
        String name(int n) {
            return name() + n;
        }
    }
    static String codes() {
        return Code.valueOf(1) + Code.valueOf("A").name(3) + Code.values(2) + Code.values().length;
    }
    static class Stop extends IllegalStateException {
        String getMessage(int n) {
            return getMessage() + n;
        }
        Stop(String m) {
            super(m);
        }
        Stop(int n) {
            super("n" + n);
        }
    }
    static String stops() {
        try {
            throw new Stop(4);
        } catch (IllegalStateException e) {
            return e.getMessage() + ((Stop) e).getMessage(2) + new Stop("z").getMessage();
        }
    }
    interface Visitor<R> {
        R visit(Leaf leaf);
        R visit(Node node);
        default R visit(Tree tree, int n) {
            return n == 0 ? null : tree.accept(this);
        }
    }
    interface Tree { <R> R accept(Visitor<R> visitor); }
    record Leaf(int v) implements Tree { public <R> R accept(Visitor<R> visitor) { return visitor.visit(this); } }
    record Node(Tree a, Tree b) implements Tree {
        Node(int a, int b) {
            this(new Leaf(a), new Leaf(b));
        }
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
    static class Sum implements Visitor<Integer> {
        public Integer visit(Leaf leaf) {
            return leaf.v();
        }
        public Integer visit(Node node) {
            return node.a().accept(this) + node.b().accept(this);
        }
    }
    static int visited() {
        return new Node(new Node(1, 2), new Leaf(3)).accept(new Sum()) + new Sum().visit(new Leaf(5), 1);
    }
    static String visitedByAnonymous() {
        return new Node(1, 2).accept(new Visitor<String>() { public String visit(Leaf l) { return "L"
            + l.v(); } public String visit(Node n) { return "(" + n.a().accept(this) + n.b().accept(this) + ")"; } });
    }
    @FunctionalInterface interface Op {
        int apply(int a);
        default int apply(int a, int b) {
            return apply(a) + apply(b);
        }
        static Op twice(Op o) {
            return a -> o.apply(o.apply(a));
        }
    }
    static int ops() {
        Op op = a -> a * 3;
        return op.apply(2) + op.apply(1, 2) + Op.twice(op).apply(1) + Op.twice(Sharing::inc).apply(5, 6);
    }
    static int inc(int a) { return a + 1; }
    static int inc(int a, int b) { return a + b; }
    static String inc(String s) { return s + "+"; }
    static String references() {
        IntBinaryOperator f = Sharing::inc;
        UnaryOperator<String> g = Sharing::inc;
        IntUnaryOperator h = Sharing::inc;
        return f.applyAsInt(1, 2) + g.apply("x") + h.applyAsInt(9);
    }
    static class Chain {
        String s = "";
        Chain add(String t) {
            s += t;
            return this;
        }
        Chain add(int n) {
            return add("" + n);
        }
        Chain add(char c) {
            return add("'" + c);
        }
        Chain add(boolean b) {
            return add(b ? "T" : "F");
        }
        Chain add(long l) {
            return add("L");
        }
        Chain add(double d) {
            return add("D");
        }
        Chain add(Object o) {
            return add("O");
        }
        Chain add(int[] a) {
            return add("A" + a.length);
        }
        Chain add(List<?> l) {
            return add("l");
        }
        Chain add(Chain c) {
            return add(c.s);
        }
    }
    static String chain() {
        Chain chain = new Chain().add("s").add(1).add('c').add(true).add(2L).add(1.5).add(new Object());
        return chain.add(new int[2]).add(List.of()).add(new Chain().add("in")).add((byte) 3).add(Integer.valueOf(4)).s;
    }
    static class A { String f(Object o) { return "AO"; } String f(String s) { return "AS"; } }
    static class B extends A {
        @Override String f(Object o) {
            return "BO" + super.f(o);
        }
        String f(Integer i) {
            return "BI";
        }
    }
    static class C extends B {
        @Override String f(String s) {
            return "CS" + super.f(s);
        }
        @Override String f(Integer i) {
            return "CI" + super.f(i);
        }
    }
    static String dispatch() {
        A a = new C();
        B b = new C();
        return a.f("x") + a.f(1) + b.f(1) + b.f("y") + b.f((Object) "z");
    }
    static class Counter {
        int n;
        {
            n = 5;
        }
        static int made;
        {
            made++;
        }
        Counter() {
        }
        Counter(Runnable r) {
            this();
            r.run();
        }
        Supplier<Integer> s = () -> n;
    }
    static String counter() {
        int[] k = { 0 };
        Counter c = new Counter(() -> k[0]++);
        new Counter();
        return c.s.get() + " " + k[0] + " " + Counter.made;
    }
    static class Early { String log = "i"; Early() { init(); } void init() { log += "E"; } }
    static class Late extends Early {
        Late() {
            this("x");
            log += "()";
        }
        Late(String s) {
            super();
            log += s;
        }
        @Override void init() {
            log += "L";
        }
    }
    static String early() { return new Late().log + new Late("q").log; }
    static class Gen<T> {
        T v;
        Gen(T v) {
            this.v = v;
        }
        Gen(List<T> l) {
            this(l.get(0));
        }
        Gen(T a, T b) {
            this(List.of(b, a));
        }
    }
    static String gens() { return new Gen<>("a").v + new Gen<String>(List.of("b")).v + new Gen<>("c", "d").v; }
    private int secret = 1;
    Sharing() { }
    Sharing(int s) { secret = s; }
    static int privates() { return new Sharing().secret + new Sharing(6).secret; }
    record Range(int lo, int hi) {
        Range {
            if (lo > hi) {
                int t = lo;
                lo = hi;
                hi = t;
            }
        }
        Range(int hi) {
            this(0, hi);
        }
        static Range of(int a) {
            return new Range(a);
        }
        static Range of(int a, int b) {
            return new Range(a, b);
        }
        boolean has(int x) {
            return x >= lo && x <= hi;
        }
        boolean has(Range r) {
            return has(r.lo) && has(r.hi());
        }
    }
    static String ranges() {
        return Range.of(3) + "" + Range.of(5, 2) + new Range(4).has(new Range(1)) + Range.of(1).has(2);
    }
    static String lists() {
        List<Integer> l = new ArrayList<>(List.of(5, 6, 7));
        l.remove(Integer.valueOf(6));
        l.remove(0);
        return l.toString();
    }
}
