package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.tandem.Client;

/** Labels, exceptions, switches and patterns. */
@SuppressWarnings("all")
@Client class Branches {
    static Object obj(Object o) { return o; }
    // labelled
    static String lab1() {
        String s = "";
        a: for (int i = 0; ; i++) {
            b: for (int j : new int[] {1, 2, 3}) {
                if (j == 2) continue a;
                if (i == 3) break a;
                if (i == 1) continue b;
                s += i + "" + j + ",";
            }
        }
        return s;
    }
    static String lab2() {
        int i = 0;
        String s = "";
        loop: while (true) {
            switch (i++) { case 0: continue loop; case 1: s += "1"; break; case 2: break loop; }
            s += "x";
        }
        return s;
    }
    static int lab3() {
        int n = 0;
        o: do { n++; for (;;) { if (n < 5) continue o; break o; } }
        while (n < 10);
        return n;
    }
    static String lab4() {
        String s = "a";
        x: { try { if (s.length() == 1) break x; s += "no"; } finally { s += "f"; } } return s;
    }
    static String lab5() {
        StringBuilder b = new StringBuilder();
        l: for (String s : List.of("a", "b", "c")) {
            switch (s) { case "b" -> { continue l; } case "c" -> { break l; } default -> b.append(s); }
            b.append("!");
        }
        return b.toString();
    }
    static String lambdaLoop() {
        List<Supplier<Integer>> l = new ArrayList<>();
        for (int i = 0; i < 3; i++) { int j = i * i; l.add(() -> j + 1); }
        for (int k : new int[] {7, 8}) l.add(() -> k);
        String s = "";
        for (Supplier<Integer> x : l) s += x.get() + ",";
        return s;
    }
    static int nestedLambda() {
        int a = 2;
        Function<Integer, Function<Integer, Supplier<Integer>>> f = x -> y -> () -> {
            int z = a + x;
            Runnable r = () -> { int q = z + y; };
            r.run();
            return z * y;
        };
        return f.apply(3).apply(4).get();
    }
    // try
    static String t1() {
        StringBuilder b = new StringBuilder();
        try { try { b.append(1); throw new IllegalStateException("a"); } finally { b.append(2); } }
        catch (IllegalStateException | IllegalArgumentException e) { b.append(e.getMessage()); }
        finally { b.append(3); }
        return b.toString();
    }
    static int t2() { int x = 1; try { return x; } finally { x = 5; } }
    @SuppressWarnings("finally") static int t3() { for (;;) { try { return 1; } finally { break; } } return 2; }
    static String t4() { class R implements AutoCloseable {
        final String n;
        final List<String> log;
        R(String n, List<String> log) { this.n = n; this.log = log; log.add("o" + n); }
        @Override public void close() throws Exception {
            log.add("c" + n);
            if (n.equals("b")) throw new Exception("close " + n);
        }
    }
        List<String> log = new ArrayList<>(); try (
            R a = new R("a", log); R b = new R("b", log); R c = new R("c", log)) {
            log.add("body");
            throw new RuntimeException("body");
        }
        catch (RuntimeException e) {
            log.add(e.getMessage() + e.getSuppressed().length + e.getSuppressed()[0].getMessage());
        }
        catch (Exception e) { log.add("ex " + e.getMessage()); } return "" + log; }
    static String t5() {
        class R implements AutoCloseable { public void close() { throw new IllegalStateException("closing"); } }
        try (R a = new R()) { return "body"; }
        catch (IllegalStateException e) { return e.getMessage() + e.getSuppressed().length; }
    }
    static String t6() {
        class R implements AutoCloseable { public void close() { throw new IllegalStateException("closing"); } }
        R r = new R();
        try (r; R q = null) { }
        catch (IllegalStateException e) { return e.getMessage(); }
        finally { }
        return "none";
    }
    static String t7() {
        try { Object o = "a"; Integer i = (Integer) o; return "no"; }
        catch (ClassCastException e) { return "cce"; }
    }
    static String t8() {
        try { throw new Exception("a", new Error("b")); }
        catch (Exception e) { return e + "|" + e.getCause() + "|" + e.getCause().getCause(); }
    }
    static String t9() {
        Throwable t = new RuntimeException(new IllegalArgumentException("x"));
        return t.getMessage() + t + new RuntimeException((String) null).getMessage()
        + new RuntimeException((Throwable) null).getMessage();
    }
    static class Own extends Exception {
        final int code;
        Own(int code, String m, Throwable c) { super(m + code, c); this.code = code; }
        @Override public String getMessage() { return "<" + super.getMessage() + ">"; }
    }
    static String t10() {
        try { throw new Own(4, "m", null); }
        catch (Own e) { return e + "" + e.code + e.getMessage() + e.getCause(); }
    }
    static void t11() throws Own { throw new Own(4, "m", null); }
    static Object t12() { throw new AssertionError("bad"); }
    static Object t12b() { throw new AssertionError(5); }
    static String t13() { try { throw new StackOverflowError(); } catch (StackOverflowError e) { return "" + e; } }
    static String t14() {
        Exception e = new IllegalStateException("a");
        e.addSuppressed(new RuntimeException("s"));
        return e.getSuppressed()[0].getMessage() + e.getSuppressed().length + (e instanceof RuntimeException);
    }
    static String t15() {
        String s = "";
        for (int i = 0; i < 4; i++) {
            try { if (i == 1) continue; if (i == 3) break; s += i; }
            catch (RuntimeException e) { s += "!"; }
            finally { s += "f" + i; }
        }
        return s;
    }
    static String t16() {
        try { Object[] a = new Object[] { 1 }; return "" + a[1]; }
        catch (IndexOutOfBoundsException e) { return e.getMessage() + (e instanceof ArrayIndexOutOfBoundsException); }
    }
    static String t17() {
        try { throw (RuntimeException) new IllegalStateException("q").initCause(new Exception("c")); }
        catch (IllegalStateException e) { return e.getCause().getMessage(); }
    }
    static String t18() {
        try {
            try { throw new IllegalStateException("1"); }
            catch (IllegalStateException e) { throw new Exception("2", e); }
            finally { int z = 1; }
        }
        catch (Exception e) { e = new Exception("3", e); return e.getMessage() + e.getCause().getCause().getMessage(); }
    }
    static String t19() {
        String e = "";
        try { throw new Error("x"); }
        catch (Error thrown) { e += thrown.getMessage(); }
        return e;
    }
    // switch
    static String s1() {
        String r = "";
        for (String s : new String[] {"a", "b", "c", "zz"}) {
            switch (s) { case "a": case "b": r += "ab"; case "c": r += "c"; break; default: r += "?"; }
        }
        return r;
    }
    static int s2() {
        int x = 3;
        return switch (x) {
            case 1, 2: yield 5;
            case 3: { int y = x * 2; if (y > 5) yield y; yield 0; } default: yield -1;
        };
    }
    static String s3() {
        int k = 2;
        String s = switch (k) {
            case 1 -> "one";
            case 2 -> { try { yield "two"; } finally { k = 3; } }
            default -> { for (;;) { if (k > 5) yield "big"; k++; } }
        };
        return s + k;
    }
    static int s4() {
        int r = 0;
        for (int i = 0; i < 4; i++) {
            r += switch (i) {
                case 0 -> 1;
                case 1 -> { int s = 0; for (int j = 0; j < 3; j++) { if (j == 1) continue; s += j; } yield s; }
                default -> 100;
            };
        }
        return r;
    }
    static String s5() { Object o = switch (obj(1).hashCode()) { case 1 -> 5; default -> "x"; }; return "" + o; }
    static int s6() { final int ONE = 1; switch (1) { case ONE + 0: return 7; case ONE + 1: return 8; } return 9; }
    static int s7() { switch (3) { } return 1; }
    static String s9() {
        byte b = 2;
        short h = 3;
        String s = switch (b) { case 2 -> "b"; default -> "n"; };
        return s + switch (h) { case 3 -> "h"; default -> "n"; };
    }
    static String s10() {
        Character c = 'x';
        Integer i = 5;
        return switch (c) { case 'x' -> switch (i) { case 5 -> "x5"; default -> "x"; }; default -> "no"; };
    }
    static int s11() {
        int n = 0;
        n += switch ("b") { case "a" -> n = 5; case "b" -> ++n; default -> 0; }
        + n;
        return n;
    }
    static void s12() { int i = 7; switch (i) { case 7 -> throw new IllegalStateException("seven"); default -> { } } }
    static int s13() {
        Supplier<Integer> s = () -> switch ("q") {
            case "q" -> { Supplier<Integer> t = () -> { return 5; }; yield t.get(); }
            default -> 1;
        };
        return s.get();
    }
    static int s14() { int i = 1; int r = switch (i) { case 1: case 2: i += 5; default: i += 10; yield i; }; return r; }
    static int s15() {
        int i = 4, s = 0;
        sw: switch (i) { case 4: for (;;) { s++; if (s > 3) break sw; } case 5: s = 100; }
        return s;
    }
    static String s16() { return switch (2) { case 1 -> 'a'; case 2 -> 98; default -> 'c'; } + ""; }
    // patterns
    static String p1() {
        Object o = obj("hey");
        if (!(o instanceof String s)) { throw new IllegalStateException(); }
        int len = s.length();
        return s + len;
    }
    static String p2() {
        String r = "";
        for (Object o : List.of("a", List.of(1), "bb", true, 2)) {
            if (o instanceof String s && s.length() > 1) r += "S" + s;
            else if (o instanceof List<?> l && !l.isEmpty()) r += "L" + l.size();
            else if (o instanceof Boolean b) r += "B" + b;
            else if (o instanceof Number n) r += "N" + n.intValue();
            else r += "?";
        }
        return r;
    }
    static String p3() {
        Object o = obj("zz");
        String x = o instanceof String s ? s + "!" : "no";
        boolean b = !(o instanceof String t) || t.isEmpty();
        return x + b;
    }
    static String p5() {
        List<Object> l = List.of("a", "bc");
        List<Supplier<String>> f = new ArrayList<>();
        for (Object o : l) { if (o instanceof String s) { f.add(() -> s); } }
        return f.get(0).get() + f.get(1).get();
    }
    static String p6() {
        Object o = obj("a");
        Object q = obj("b");
        return o instanceof String s && q instanceof String t && !s.equals(t) ? s + t : "";
    }
    static String p7() { Object o = obj("a"); { if (o instanceof String s) { } } String s = "z"; return s; }
    static String p8() {
        Object o = obj("abc");
        for (; o instanceof String s && s.length() > 0; o = s.substring(1)) { if (s.length() == 1) return s; }
        return "-";
    }
    String s = "field";
    String p9i(Object o) { if (o instanceof String s) { return s; } return s; }
    static String p9() { return new Branches().p9i("loc") + new Branches().p9i(List.of()); }
    static String p11() {
        int n = 1;
        return "" + switch (n) {
            case 1 -> obj("x") instanceof String s && s.isEmpty();
            default -> obj(1) instanceof String s && s.length() == 1;
        }
        + switch (n) { case 0 -> false; default -> obj("y") instanceof String s && s.length() == 1; };
    }
    static boolean p10() { Object o = obj(null); return o instanceof String || o instanceof List; }
}
