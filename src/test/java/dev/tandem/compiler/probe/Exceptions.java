package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Client;

@Client
class Exceptions {

    static class TooHot extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final transient int degrees;
        TooHot(String message, int degrees) { super(message); this.degrees = degrees; }
    }
    static class Checked extends Exception {
        private static final long serialVersionUID = 1L;
        Checked(Throwable cause) { super("checked", cause); }
    }

    private static int[] none() { return null; }
    private static void fail(String message) { throw new IllegalArgumentException(message); }

    static String caught() {
        try { fail("bad"); return "no"; }
        catch (IllegalArgumentException e) { return e.getMessage(); }
    }
    static String notCaught() { try { fail("bad"); return "no"; } catch (IllegalStateException e) { return "yes"; } }
    static String superclass() {
        try { fail("bad"); return "no"; }
        catch (RuntimeException e) { return "yes " + e.getMessage(); }
    }
    static String firstMatch() {
        try { fail("x"); }
        catch (IllegalStateException e) { return "state"; }
        catch (IllegalArgumentException e) { return "argument"; }
        catch (Exception e) { return "any"; }
        return "none";
    }
    static String multi() {
        try { fail("x"); }
        catch (IllegalStateException | IllegalArgumentException e) { return "multi " + e.getMessage(); }
        return "none";
    }
    static String throwable() { try { fail("x"); } catch (Throwable t) { return t.getMessage(); } return "none"; }
    static String nullPointer() { try { return "" + none().length; } catch (NullPointerException e) { return "null"; } }
    static String arithmetic() {
        try { return "" + 1 / (none() == null ? 0 : 1); }
        catch (ArithmeticException e) { return e.getMessage(); }
    }
    static String outOfBounds() {
        try { int[] a = new int[1]; return "" + a[1]; }
        catch (ArrayIndexOutOfBoundsException e) { return e.getMessage(); }
    }
    static String listOutOfBounds() {
        try { return "" + List.of().get(0); }
        catch (IndexOutOfBoundsException e) { return "out"; }
    }
    static String classCast() {
        Object o = "x";
        try { return "" + (Integer) o; }
        catch (ClassCastException e) { return "cast"; }
    }
    static String own() { try { throw new TooHot("hot", 40); } catch (TooHot e) { return e.getMessage() + e.degrees; } }
    static String cause() {
        try { try { fail("inner"); } catch (RuntimeException e) { throw new IllegalStateException("outer", e); } }
        catch (IllegalStateException e) { return e.getMessage() + e.getCause().getMessage(); }
        return "";
    }
    static String causeOnly() {
        try { throw new RuntimeException(new IllegalStateException("x")); }
        catch (RuntimeException e) { return e.getMessage(); }
    }
    static String checked() {
        try { throw new Checked(null); }
        catch (Checked e) { return e.getMessage() + e.getCause(); }
    }
    static String text() {
        return "" + new IllegalStateException("x") + new RuntimeException() + new TooHot("h", 1).getMessage();
    }
    static String noMessage() { return new RuntimeException().getMessage(); }
    static String finallyRuns() {
        StringBuilder b = new StringBuilder();
        try { b.append("t"); fail("x"); }
        catch (RuntimeException e) { b.append("c"); }
        finally { b.append("f"); }
        return b.toString();
    }
    static int finallyWins() { return tryReturn(); }
    @SuppressWarnings("finally")
    private static int tryReturn() { try { return 1; } finally { return 2; } }
    static int finallyAfterReturn() {
        List<Integer> list = new ArrayList<>();
        return returnFirst(list) * 10 + list.size();
    }
    private static int returnFirst(List<Integer> list) { try { return list.size(); } finally { list.add(1); } }
    static int rethrow() { try { fail("x"); } catch (RuntimeException e) { throw e; } return 0; }
    static int throwNull() { RuntimeException e = null; throw e; }
    static String nested() {
        String s = "";
        for (int i = 0; i < 3; i++) { try { if (i == 1) { continue; } s += i; } finally { s += "f"; } }
        return s;
    }
    static int overflowOfStack() { try { return deeper(0); } catch (StackOverflowError e) { return -1; } }
    private static int deeper(int n) { return deeper(n + 1) + 1; }
    static String resources() {
        StringBuilder b = new StringBuilder();
        try (Door a = new Door("a", b); Door c = new Door("c", b)) { b.append(a.name).append(c.name); }
        return b.toString();
    }
    static String resourceFails() {
        StringBuilder b = new StringBuilder();
        try (Door a = new Door("a", b)) { fail("x"); }
        catch (IllegalArgumentException e) { b.append(e.getMessage()); }
        finally { b.append("f"); }
        return b.toString();
    }
    static String resourceNull() { try (Door a = null) { return "ok" + a; } }
    static int resourceReturn() { StringBuilder b = new StringBuilder(); int n = open(b); return n * 10 + b.length(); }
    private static int open(StringBuilder b) { try (Door a = new Door("a", b)) { return b.length(); } }
    static String resourceLoop() {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 3; i++) { try (Door a = new Door("" + i, b)) { if (i == 1) { continue; } b.append("!"); } }
        return b.toString();
    }
    static String suppressed() {
        try (Door a = new Door("!", new StringBuilder())) { throw new IllegalStateException("first"); }
        catch (IllegalStateException e) { return e.getMessage() + e.getSuppressed().length; }
    }

    static class Door implements AutoCloseable {
        final String name;
        private final StringBuilder log;
        Door(String name, StringBuilder log) { this.name = name; this.log = log; log.append("open"); }
        @Override public void close() {
            if (name.equals("!")) { throw new IllegalArgumentException("close"); }
            log.append("close").append(name);
        }
    }
}
