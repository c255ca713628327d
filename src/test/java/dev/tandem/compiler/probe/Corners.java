package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.tandem.Client;

/** What lies between the others. */
@SuppressWarnings("all")
@Client class Corners {
    static class Plain {
        int v;
        Plain(int v) { this.v = v; }
        @Override public boolean equals(Object o) { return super.equals(o) || o instanceof Plain p && p.v == v; }
        @Override public int hashCode() { return v; }
    }
    static boolean superEq() { return new Plain(1).equals(new Plain(1)) && !new Plain(1).equals(new Plain(2)); }
    static class Err extends RuntimeException {
        final String detail;
        final String reason;
        String name = "n";
        int suppressed;
        String message;
        String cause;
        Err(String m) { super(m); detail = "d"; reason = "r"; message = "zz"; cause = "cc"; }
        @Override public String toString() { return super.toString() + "!" + detail + reason; }
    }
    static String err() {
        Err e = new Err("msg");
        return e + e.getMessage() + e.getCause() + e.name + e.message + e.cause + e.getSuppressed().length;
    }
    static int size; static int size() {
        return size * 2;
    } static int length = 4; static String name = "nm"; static String name() { return name + "()"; }
    static String statics() { size = 5; return size() + size + length + name + name() + Corners.name + Corners.size; }
    record My_Rec(int a) { } record Nm(int b) { static String name = "x"; static String name() { return name; } }
    static String rec() { return new My_Rec(1) + "" + new Nm(2) + Nm.name(); }
    interface I {
        default String m() { return "I"; }
    } interface J extends I { @Override default String m() { return "J" + I.super.m(); } } interface K extends I { }
    static class X implements I, J { } static class Y implements K, J { } static class Z
        implements I { } static class W extends Z implements J { } static class V extends Z {
        public String m() { return "V"; }
    } static class U extends V implements J { } static abstract class T implements I { } static class S extends T
        implements K, J { }
    static String defaults() {
        return new X().m() + new Y().m() + new Z().m() + new W().m() + new U().m() + new S().m() + new J() { }.m();
    }
    static int capacity() { int[] i = {3}; List<Integer> l = new ArrayList<>(i[0]++); return i[0]; }
    static class Par {
        static List<String> log = new ArrayList<>();
        int a = init("a");
        Par() { log.add("ctor"); hook(); }
        int b = init("b");
        int init(String s) { log.add(s); return 1; }
        void hook() { log.add("hook"); }
    }
    static class Chi extends Par {
        int c = init("c");
        Chi() { super(); log.add("chi"); }
        @Override void hook() { log.add("chook"); }
    }
    static String initOrder() { Par.log.clear(); new Chi(); return "" + Par.log; }
    static int sideInit = next(); static int cnt; static int next() { return ++cnt; }
    static class Sh {
        String s = "p";
        static String st() { return "p"; }
        String get() { return s; }
    } static class Sh2 extends Sh { static String st() { return "c"; } }
    static String hideStatic() { return Sh.st() + Sh2.st(); }
    static int varargs(Object... o) { return o == null ? -1 : o.length; }
    static String va() {
        return "" + varargs() + varargs(1) + varargs(1, 2) + varargs((Object) null) + varargs(new Object[] {1, 2, 3})
        + varargs(new int[] {1, 2}) + varargs("a", new String[] {"b"});
    }
        static <T> int gva(T... t) { return t.length; }
    static int vas() { return gva("a", "b") + gva() + Corners.<Integer>gva(1, 2, 3); }
    static String join(String sep, int... n) {
        StringBuilder b = new StringBuilder();
        for (int i : n) b.append(i).append(sep);
        return b.toString();
    }
    static String vai() { byte b = 3; char c = 'a'; return join("-", b, c, 5); }
    static Iterable<Integer> range(int n) {
        return () -> new Iterator<Integer>() {
            int i = 0;
            public boolean hasNext() { return i < n; }
            public Integer next() { return i++; }
        };
    }
    static int iterLambda() { int s = 0; for (int i : range(4)) for (Integer j : range(i)) s += i * j; return s; }
    static String condSide() {
        StringBuilder b = new StringBuilder();
        boolean x = b.append("a").length() > 5 && b.append("b").length() > 0 || b.append("c").length() > 0;
        boolean y = b.length() > 0 ^ b.append("d").length() > 1;
        return b.toString() + x + y;
    }
    static String thisEscape() {
        class C {
            final List<Supplier<String>> l = new ArrayList<>();
            String n;
            C(String n) { this.n = n; l.add(() -> this.n); l.add(this::get); }
            String get() { return "g" + n; }
        }
        C c = new C("q");
        c.n = "z";
        return c.l.get(0).get() + c.l.get(1).get();
    }
    static int fin() {
        final int k;
        if (cnt > -1) { k = 5; }
        else { k = 6; }
        Supplier<Integer> s = () -> k;
        return s.get();
    }
    static String nestedTernary() {
        Integer a = null;
        Object o = true ? 1 : "s";
        Object p = false ? 1 : 2.0;
        Object q = true ? 'a' : 0;
        return "" + (a == null ? "nil" : a) + o + q;
    }
    static double promo() { Object p = true ? 1 : 2.0; return (Double) p; }
    static boolean strEq() { String a = "x"; return a.equals("x") && "x".compareTo(a) == 0 && Objects.equals(a, "x"); }
    static String deepRec() {
        record Tree(int v, Tree l, Tree r) {
            int sum() { return v + (l == null ? 0 : l.sum()) + (r == null ? 0 : r.sum()); }
        }
        Tree t = new Tree(1, new Tree(2, null, null), new Tree(3, null, new Tree(4, null, null)));
        return t + "" + t.sum() + t.equals(new Tree(1, new Tree(2, null, null),
        new Tree(3, null, new Tree(4, null, null))));
    }
    record Cmp(String a, int... b) {
        Cmp {
            if (a == null) throw new IllegalArgumentException("null a");
            a = a.trim();
        } Cmp plus() { return new Cmp(a + "+", b); }
        static Cmp of(String s) { return new Cmp(s, 1, 2); }
        int n() { return b.length; }
    }
    static String recCompact() { return Cmp.of(" x ").plus().a() + Cmp.of("q").n(); }
    static void recNull() { new Cmp(null); }
    record Gen<A, B extends Comparable<B>>(A a, B b) implements Comparable<Gen<A, B>> {
        public int compareTo(Gen<A, B> o) { return b.compareTo(o.b); }
        @Override public String toString() { return "G" + a + b; }
    }
    static String recGen() {
        List<Gen<String, Integer>> l = new ArrayList<>(List.of(new Gen<>("x", 3), new Gen<>("y", 1)));
        Collections.sort(l);
        return "" + l + new TreeSet<>(l).first() + new Gen<>(null, "s").equals(new Gen<>(null, "s"));
    }
    static String trees() {
        TreeMap<String, Integer> t = new TreeMap<>(Comparator.reverseOrder());
        t.put("a", 1);
        t.put("c", 3);
        t.put("b", 2);
        t.put("a", 9);
        t.merge("d", 4, Integer::sum);
        t.remove("c");
        TreeSet<Integer> s = new TreeSet<>(List.of(5, 1, 3));
        s.add(2);
        s.remove(5);
        return t + "" + t.firstKey() + t.lastEntry() + t.floorKey("c") + t.higherKey("b") + t.ceilingKey("bb")
        + t.lowerKey("d") + t.pollFirstEntry() + t + s + s.first() + s.floor(4) + s.ceiling(4) + s.higher(3)
        + s.lower(1) + s.pollLast() + s + t.equals(Map.of("a", 9, "b", 2)) + new TreeMap<>(Map.of(3, "c", 1, "a"))
        + t.hashCode() + s.contains(1) + new TreeMap<>(t) + s.equals(Set.of(1, 2));
    }
    static void treeNull() { new TreeMap<String, Integer>().put(null, 1); }
    static void treeEmpty() { new TreeMap<String, Integer>().firstKey(); }
    static void setEmpty() { new TreeSet<Integer>().first(); }
    static Object treeNullGet() { return new TreeMap<String, Integer>().get(null); }
    static String dedupe() {
        List<Integer> l = new ArrayList<>(List.of(1, 2, 1, 3, 2));
        Set<Integer> seen = new HashSet<>();
        l.removeIf(x -> !seen.add(x));
        Map<String, Integer> m = new LinkedHashMap<>();
        m.put("a", 1);
        m.put("b", 2);
        m.put("c", 1);
        Iterator<Integer> it = m.values().iterator();
        it.next();
        it.next();
        it.next();
        it.remove();
        return l + "" + m;
    }
    static void iterTwice() {
        Iterator<Integer> it = new ArrayList<>(List.of(1, 2)).iterator();
        it.next();
        it.remove();
        it.remove();
    }
    static String unmod() {
        List<Integer> l = new ArrayList<>();
        l.add(null);
        return "" + Collections.unmodifiableList(l) + Collections.unmodifiableMap(Map.of(1, 2)) + Arrays.asList(3, 1, 2)
        .stream().sorted().toList();
    }
    static String mapRep() {
        Map<String, Integer> m = new HashMap<>(Map.of("a", 1));
        return "" + m.replace("a", 5) + m.replace("q", 5) + m.replace("a", 5, 6) + m.remove("a", 5) + m.remove("a", 6)
        + m;
    }
    class Acc {
        private int p = 1;
        private int hidden() { return p; }
    } int readPriv() { Acc a = new Acc(); a.p += 5; return a.hidden() + a.p; }
    static int priv() { return new Corners().readPriv(); }
    static int intOf(Number n) { return n.intValue(); }
    static String numbers() { Number n = 3.7; return "" + n.intValue() + intOf(4) + n.doubleValue(); }
    static int shadow(int size) { { int length = size; return length + Corners.length; } }
    static int sh() { return shadow(3); }
    static String charsSwitch() {
        StringBuilder b = new StringBuilder();
        for (char c : "a1 _Z".toCharArray()) {
            b.append(switch (c) { case 'a', 'b' -> "ab"; case '1' -> 1; case ' ' -> ' '; default -> (int) c; });
        }
        return b.toString();
    }
    static int assignInCond() {
        int x;
        int[] q = {3, 2, 0};
        int i = 0, s = 0;
        while ((x = q[i++]) != 0) s += x;
        return s;
    }
    static int comma() { int s = 0; for (int i = 0, j = 10; i < j; i++, j -= 2) s += j; return s; }
    static boolean instChain() {
        Object o = List.of();
        return o instanceof Collection<?> c && c.isEmpty() && o instanceof Iterable;
    }
    static Integer maybe;
    static int choiceOfNull() { maybe = null; boolean b = true; return (b ? maybe : Integer.valueOf(3)) + 1; }
    static int assignedNull() { Integer i; return (i = maybe = null) + 1; }
    static int itemOfArrayNull() { Integer[] a = new Integer[1]; return a[0] + 1; }
    static int switchedNull() { int v = switch (1) { case 1 -> maybe = null; default -> 2; }; return v; }
    static String negativeZeros() {
        return "" + (0 * -1) + (0 / -5) + (-4 % 2) + (int) -0.5 + Math.max(0 * -1, 0 * -2) + Math.min(-4 % 2, 0)
        + Integer.signum(-4 % 2) + Integer.parseInt("-0");
    }
    static String keyOfMap() {
        Map<String, Integer> m = new LinkedHashMap<>();
        m.put("a", 1);
        m.put("x" + m, m.put("a", 7));
        return "" + m;
    }
    static String valueOfAssignment() { char c = 'a'; return String.valueOf((c += 2)) + "x" + c; }
    static String replacedOnce() {
        char c = 'c';
        String s = "none".replace('x', c++) + "xx".replace('x', c++) + "a.$".replace('.', '$').replace('$', '&');
        return s + c;
    }
    static String bothOperands() {
        int n = 0;
        boolean a = Boolean.logicalAnd(false, n++ == 0), o = Boolean.logicalOr(true, n++ == 0);
        return "" + a + o + n + (!Boolean.logicalAnd(true, true) == Boolean.logicalOr(false, true));
    }
    static String wantedOnce() {
        int[] n = { 0 };
        Predicate<Integer> p = Predicate.isEqual(n[0]++);
        return "" + p.test(0) + p.test(0) + n[0];
    }
}
