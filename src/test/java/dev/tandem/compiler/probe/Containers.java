package dev.tandem.compiler.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

import dev.tandem.Client;

/** Collections, arrays and how their items are equal. */
@SuppressWarnings("all")
@Client class Containers {
    static List<Integer> nums() { return new ArrayList<>(List.of(5, 3, 8, 1)); }
    static String c1() {
        List<Integer> l = nums();
        l.add(1, 9);
        l.remove(0);
        l.remove(Integer.valueOf(8));
        l.set(0, 7);
        return l + "" + l.indexOf(1) + l.contains(3) + l.size() + l.lastIndexOf(7) + l.subList(1, 2) + l.isEmpty();
    }
    static void c2() { nums().add(9, 1); }
    static void c3() { nums().remove(7); }
    static void c4() { nums().set(-1, 3); }
    static void c5() { nums().get(4); }
    static void c6() { nums().subList(2, 1); }
    static void c6b() { nums().subList(0, 9); }
    static void c7() { List.of(1).add(2); }
    static void c8() { List.of(1).set(0, 2); }
    static void c9() { List.of(1, null); }     static void c11() { List.of(2, 1).sort(null); }
    static void c12() { Collections.unmodifiableList(nums()).clear(); }
    static void c13() { List.copyOf(nums()).remove(0); }
    static void c14() { nums().stream().toList().add(1); }
    static void c15() { Arrays.asList(1, 2).add(3); }
    static String c16() { List<Integer> l = Arrays.asList(2, 1); l.set(0, 9); Collections.sort(l); return "" + l; }
    static void c17() { Set.of(1, 1); }
    static void c18() { Map.of("a", 1, "a", 2); }
    static void c19() { Map.of().put("a", 1); }
    static void c20() { Set.of(1).remove(1); }
    static void c20b() { Set.of(1).remove(2); }
    static void c21() { Map.of("a", 1).remove("b"); }
    static void c22() { List.of(1).remove(Integer.valueOf(5)); }
    static void c22b() { List.of().clear(); }
    static void c22c() { Map.of().clear(); }
    static void c23() { new ArrayList<>(nums()).iterator().remove(); }
    static void c24() { List<Integer> l = new ArrayList<>(); l.iterator().next(); }
    static void c25() { new ArrayDeque<Integer>().pop(); }
    static Object c26() { return new ArrayDeque<Integer>().poll(); }
    static void c27() { new ArrayDeque<Integer>().removeLast(); }
    static void c29() { Collections.max(new ArrayList<Integer>()); }
    static void c30() {
        new ArrayDeque<Integer>().getFirst();
    }     static void c32() { new HashMap<String, Integer>().keySet().iterator().next(); }
    static void c33() { new LinkedList<Integer>().getFirst(); }
    static void c34() { new LinkedList<Integer>().removeFirst(); }
    static void c35() { Collections.swap(nums(), 0, 9); }
    static void c36() { new ArrayList<Integer>(-1); }
    static void c37() { Collections.emptyList().add(null); }
    static void c38() { Collections.nCopies(-1, 2); }
    static String m1() {
        Map<String, Integer> m = new LinkedHashMap<>();
        m.put("b", 2);
        m.put("a", 1);
        m.put("b", 3);
        m.putIfAbsent("c", 5);
        m.putIfAbsent("a", 9);
        m.merge("a", 10, Integer::sum);
        m.compute("z", (k, v) -> v == null ? 1 : v + 1);
        m.computeIfPresent("b", (k, v) -> null);
        m.computeIfAbsent("q", k -> k.length());
        return m + "" + m.get("nope") + m.getOrDefault("nope", -1) + m.remove("c") + m.remove("c") + m.keySet()
        + m.values() + m.entrySet() + m.containsKey("a") + m.containsValue(11);
    }
    static String m2() {
        Map<Object, Object> m = new LinkedHashMap<>();
        m.put(null, 1);
        m.put("n", null);
        return m + "" + m.get(null) + m.containsKey("n") + m.getOrDefault("n", "d") + m.containsValue(null)
        + m.putIfAbsent("n", 5) + m;
    }
    static int m3() {
        Map<String, Integer> m = new HashMap<>();
        m.put("a", 1);
        for (Map.Entry<String, Integer> e : m.entrySet()) { e.setValue(e.getValue() + 5); }
        for (var e : m.entrySet()) e.setValue(e.getValue() * 2);
        return m.get("a");
    }
    static String m4() {
        Map<String, List<Integer>> m = new TreeMap<>();
        for (int i : new int[] {3, 1, 2}) m.computeIfAbsent(i % 2 == 0 ? "e" : "o", k -> new ArrayList<>()).add(i);
        return "" + m;
    }
    static boolean m5() {
        Map<String, Integer> a = new HashMap<>(Map.of("x", 1, "y", 2));
        return a.equals(Map.of("y", 2, "x", 1)) && a.hashCode() == Map.of("y", 2, "x", 1).hashCode() && a.entrySet()
        .contains(Map.entry("x", 1)) && a.keySet().equals(Set.of("x", "y"));
    }
    static String m6() {
        Map<String, Integer> a = new LinkedHashMap<>(Map.of("x", 1));
        a.putAll(Map.of("y", 3));
        a.keySet().remove("x");
        a.values().removeIf(v -> v > 5);
        a.entrySet().removeIf(e -> e.getValue() == 9);
        a.keySet().retainAll(List.of("y"));
        return a + "" + a.size();
    }
    static void m7() { Map.of("a", 1).entrySet().iterator().next().setValue(3); }
    static void m8() { Map.entry("a", 1).setValue(2); }
    static void m9() { Map.entry(null, 1); }
    static void m10b() { Map.of("a", null); }
    static void m11() { new HashMap<String, Integer>().merge("a", null, Integer::sum); }
    static int m12() { Map<String, Integer> m = new HashMap<>(); m.put("a", null); int x = m.get("a"); return x; }
    static String m13() {
        Map<List<Integer>, String> m = new HashMap<>();
        m.put(List.of(1, 2), "x");
        return m.get(Arrays.asList(1, 2)) + m.containsKey(new ArrayList<>(List.of(1, 2)));
    }
    record Pt(int x, double y) { } enum E { A, B }
    static String m14() {
        Map<Pt, E> m = new HashMap<>();
        m.put(new Pt(1, 2.5), E.A);
        m.put(new Pt(1, 2.5), E.B);
        m.put(new Pt(1, -0.0), E.A);
        return m.size() + "" + m.get(new Pt(1, 2.5)) + m.get(new Pt(1, 0.0)) + m.get(new Pt(1, -0.0));
    }
    static String m15() {
        Set<Object> s = new LinkedHashSet<>();
        s.add(0.5);
        s.add(0.5);
        s.add(Double.NaN);
        s.add(Double.NaN);
        s.add("a");
        s.add(null);
        s.add(null);
        return s + "" + s.size() + s.contains(Double.NaN) + s.remove(null) + s;
    }
    static boolean m15b() { Set<Double> s = new HashSet<>(); s.add(0.0); return s.contains(-0.0); }
    static String m16() {
        Set<Integer> a = new LinkedHashSet<>(List.of(1, 2, 3));
        a.retainAll(Set.of(2, 3, 4));
        a.addAll(List.of(9, 2));
        a.removeAll(List.of(3));
        return a + "" + a.containsAll(List.of(2, 9)) + a.equals(Set.of(9, 2)) + a.stream().mapToInt(x -> x).sum()
        + Arrays.toString(a.toArray());
    }
    static String m17() {
        Iterator<Integer> it = nums().iterator();
        it.next();
        List<Integer> l = nums();
        for (Iterator<Integer> i = l.iterator(); i.hasNext(); ) { if (i.next() % 2 == 1) i.remove(); }
        Map<String, Integer> m = new LinkedHashMap<>(Map.of("a", 1));
        for (Iterator<Map.Entry<String, Integer>> i = m.entrySet().iterator(); i.hasNext(); ) { i.next(); i.remove(); }
        return l + "" + m;
    }
    static String d1() {
        Deque<Integer> d = new ArrayDeque<>();
        d.push(1);
        d.addLast(2);
        d.offer(3);
        d.offerFirst(0);
        d.offerLast(9);
        return d + "" + d.peekFirst() + d.peekLast() + d.pop() + d.pollLast() + d.poll() + d.size() + d.contains(2)
        + d.isEmpty() + d.element() + d.remove();
    }
    static String d2() {
        Queue<String> q = new LinkedList<>();
        q.offer("a");
        q.add("b");
        return q.peek() + q.poll() + q.remove() + q.poll() + q.isEmpty();
    }
    static String col1() {
        List<Integer> l = nums();
        Collections.reverse(l);
        String a = "" + l;
        Collections.sort(l, Collections.reverseOrder());
        return a + l + Collections.min(l) + Collections.max(l, Comparator.reverseOrder())
        + Collections.frequency(List.of(1, 2, 1), 1) + Collections.nCopies(3, "x") + Collections.singletonList(4)
        + Collections.emptyMap() + Collections.singleton(3) + Collections.singletonMap("a", 1)
        + Collections.unmodifiableMap(new HashMap<>(Map.of("k", 2))) + Collections.unmodifiableSet(Set.of(1))
        + Collections.disjoint(List.of(1), List.of(2));
    }
    static String arr1() {
        int[] a = {3, 1, 2};
        Arrays.sort(a);
        int[] b = Arrays.copyOf(a, 5);
        Arrays.fill(b, 1, 3, 7);
        return Arrays.toString(a) + Arrays.toString(b) + Arrays.equals(a, new int[] {1, 2, 3}) + Arrays.stream(a).sum()
        + Arrays.hashCode(a) + Arrays.asList(1, 2).size() + Arrays.toString((int[]) null)
        + Arrays.toString(new double[] {0.5}) + Arrays.toString(new String[] {"a", null})
        + Arrays.toString(Arrays.copyOfRange(a, 1, 4)) + Arrays.binarySearch(a, 2)
        + Arrays.deepToString(new int[][] {{1}, {2, 3}}) + Arrays.deepEquals(new int[][] {{1}}, new int[][] {{1}})
        + Arrays.stream(a, 1, 3).sum();
    }
    static void arr2() { Arrays.copyOf(new int[2], -1); }
    static String arr4() {
        int[] a = {1, 2, 3, 4};
        System.arraycopy(a, 0, a, 1, 3);
        return Arrays.toString(a);
    }     static String arr6() {
        Integer[] a = {3, 1, 2};
        Arrays.sort(a, (x, y) -> y - x);
        String[] s = {"b", "a"};
        Arrays.sort(s);
        Arrays.setAll(a, i -> i * i);
        return Arrays.toString(a) + Arrays.toString(s);
    }
    static String list2() {
        List<String> l = new ArrayList<>(List.of("b", "a", "c"));
        l.sort(Comparator.naturalOrder());
        l.replaceAll(String::toUpperCase);
        l.forEach(x -> { });
        l.removeIf(x -> x.equals("B"));
        l.addAll(0, List.of("x", "y"));
        return l + "" + l.equals(List.of("x", "y", "A", "C")) + l.hashCode() + String.join("-", l) + l.toArray().length
        + l.toArray(new String[0])[0] + l.containsAll(List.of("x")) + l.removeAll(List.of("x", "q"))
        + l.retainAll(List.of("A")) + l;
    }
    static String list3() {
        List<Integer> l = new ArrayList<>();
        l.add(null);
        l.add(1);
        return l + "" + l.contains(null) + l.indexOf(null) + l.remove(null) + l;
    }
            static String hash1() {
                return "" + "abc".hashCode() + List.of("a", 1).hashCode() + new Pt(1, 2.5).equals(new Pt(1, 2.5))
                + Boolean.hashCode(true) + Double.hashCode(2.5) + Objects.hash() + Character.hashCode('a')
                + Objects.hashCode(null) + E.A.name().hashCode() + Optional.of("a").hashCode() + Map.of("a", 1)
                .hashCode() + Set.of(1, 2).hashCode() + Arrays.asList(1, null).hashCode();
            }
    static int hash2() { return new Pt(3, 0.25).hashCode(); }
    static int hash3() { return Double.hashCode(2.0); }
    static String str(Object o) { return "" + o; }
    static String txt1() {
        return str(1.5) + str(null) + str('c') + str(new int[0].length) + str(Optional.of(1)) + str(Optional.empty())
        + str(Map.entry("a", 2)) + str(new Pt(1, 2.5)) + str(List.of(List.of(1), Map.of("a", E.B)));
    }
    static void obj1() { Objects.requireNonNull(null); }
    static void obj2() { Objects.requireNonNull(null, "msg"); }
    static void obj3() { Objects.requireNonNull(null, () -> "sup"); }
    static void obj4() { Objects.checkIndex(3, 3); }
    static String obj5() {
        return Objects.requireNonNullElse(null, "d") + Objects.toString(null) + Objects.toString(null, "e")
        + Objects.equals(null, null) + Objects.requireNonNullElseGet(null, () -> "g");
    }
    static void obj6() { Objects.requireNonNullElse(null, null); }
}
