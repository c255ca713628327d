package dev.tandem.compiler.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.tandem.Client;

@Client
class Collections {

    private static List<Integer> numbers() { return new ArrayList<>(List.of(3, 1, 2)); }
    private static Map<String, Integer> ages() {
        Map<String, Integer> ages = new LinkedHashMap<>();
        ages.put("Ann", 30);
        ages.put("Bob", 25);
        return ages;
    }

    static List<Integer> add() { List<Integer> list = numbers(); list.add(4); list.add(0, 9); return list; }
    static boolean addReturns() {
        List<Integer> list = numbers();
        Set<Integer> set = new HashSet<>();
        return list.add(1) && set.add(1) && !set.add(1);
    }
    static int get() { return numbers().get(1); }
    static int getOut() { return numbers().get(3); }
    static int getNegative() { return numbers().get(-1); }
    static List<Integer> set() { List<Integer> list = numbers(); int old = list.set(0, 7); list.add(old); return list; }
    static int setOut() { return numbers().set(5, 1); }
    static List<Integer> removeIndex() {
        List<Integer> list = numbers();
        int removed = list.remove(0);
        list.add(removed * 10);
        return list;
    }
    static List<Integer> removeObject() {
        List<Integer> list = numbers();
        list.remove(Integer.valueOf(1));
        list.remove((Integer) 99);
        return list;
    }
    static List<Integer> insertOut() { List<Integer> list = numbers(); list.add(9, 1); return list; }
    static boolean immutable() { return List.of(1).add(2); }
    static int immutableSet() { return List.of(1).set(0, 2); }
    static boolean listOfNull() { return List.of("a", null).isEmpty(); }
    static String mapImmutable() { Map.of("a", 1).put("b", 2); return ""; }
    static int indexOf() {
        List<String> list = List.of("a", "b", "a");
        return list.indexOf("a") * 100 + list.lastIndexOf("a") * 10 + list.indexOf("z");
    }
    static boolean contains() {
        return numbers().contains(2) && !numbers().contains(9) && numbers().containsAll(List.of(1, 2));
    }
    static boolean equalLists() { return numbers().equals(List.of(3, 1, 2)) && !numbers().equals(List.of(1, 2, 3)); }
    static boolean nestedLists() { return List.of(List.of(1), List.of(2, 3)).contains(List.of(2, 3)); }
    static String text() { return "" + numbers() + List.of() + List.of(List.of("a")); }
    static List<Integer> sort() { List<Integer> list = numbers(); list.sort(null); return list; }
    static List<Integer> sortReversed() {
        List<Integer> list = numbers();
        list.sort(Comparator.reverseOrder());
        return list;
    }
    static List<Integer> sortNumbersNotAsText() {
        List<Integer> list = new ArrayList<>(List.of(10, 9, 1, 100));
        java.util.Collections.sort(list);
        return list;
    }
    static List<String> sortBy() {
        List<String> list = new ArrayList<>(List.of("ccc", "a", "bb", "aa"));
        list.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return list;
    }
    static List<String> sortByInt() {
        List<String> list = new ArrayList<>(List.of("ccc", "a", "bb"));
        list.sort(Comparator.comparingInt(String::length));
        return list;
    }
    static int[] sortArray() { int[] a = { 10, 9, 1 }; Arrays.sort(a); return a; }
    static String arrayText() {
        return Arrays.toString(new int[] { 1, 2 }) + Arrays.toString(new String[] { "a", null });
    }
    static boolean arrayEquals() { return Arrays.equals(new int[] { 1, 2 }, new int[] { 1, 2 }); }
    static int[] arrayCopies() { return Arrays.copyOf(Arrays.copyOfRange(new int[] { 1, 2, 3, 4 }, 1, 3), 4); }
    static int[] arrayFill() { int[] a = new int[3]; Arrays.fill(a, 7); return a; }
    static List<String> asList() { return Arrays.asList("a", null); }
    static List<Integer> addAll() {
        List<Integer> list = numbers();
        list.addAll(List.of(7, 8));
        list.addAll(1, List.of(5));
        return list;
    }
    static List<Integer> addAllToItself() { List<Integer> list = numbers(); list.addAll(list); return list; }
    static List<Integer> removeIf() {
        List<Integer> list = numbers();
        boolean changed = list.removeIf(x -> x > 1);
        list.add(changed ? 1 : 0);
        return list;
    }
    static List<Integer> removeAll() {
        List<Integer> list = numbers();
        list.removeAll(List.of(3, 9));
        list.retainAll(List.of(1));
        return list;
    }
    static List<Integer> clear() { List<Integer> list = numbers(); list.clear(); return list; }
    static List<Integer> subList() { return numbers().subList(1, 3); }
    static List<Integer> subListOut() { return numbers().subList(1, 4); }
    static int forEach() { int[] sum = { 0 }; numbers().forEach(x -> sum[0] += x); return sum[0]; }
    static List<Integer> replaceAll() { List<Integer> list = numbers(); list.replaceAll(x -> x * x); return list; }
    static List<Integer> iteratorRemove() {
        List<Integer> list = numbers();
        for (Iterator<Integer> i = list.iterator(); i.hasNext();) { if (i.next() != 2) { i.remove(); } }
        return list;
    }
    static List<Integer> shuffleByHand() {
        List<Integer> list = numbers();
        java.util.Collections.swap(list, 0, 2);
        java.util.Collections.reverse(list);
        return list;
    }
    static int extremes() { return java.util.Collections.max(numbers()) * 10 + java.util.Collections.min(numbers()); }
    static int emptyMax() { return java.util.Collections.max(new ArrayList<Integer>()); }
    static Integer mapMissing() { return ages().get("Zoe"); }
    static int mapUnboxMissing() { return ages().get("Zoe"); }
    static String mapBasics() {
        Map<String, Integer> m = ages();
        Integer old = m.put("Ann", 31);
        m.putIfAbsent("Cid", 1);
        return m + " " + old + m.size() + m.containsKey("Bob") + m.containsValue(25) + m.getOrDefault("x", -1)
        + m.remove("Bob") + m.remove("x") + m;
    }
    static String mapCount() {
        Map<Character, Integer> counts = new LinkedHashMap<>();
        for (char c : "hello".toCharArray()) { counts.merge(c, 1, Integer::sum); }
        return counts.toString();
    }
    static String mapCompute() {
        Map<String, List<Integer>> m = new LinkedHashMap<>();
        m.computeIfAbsent("a", k -> new ArrayList<>()).add(1);
        m.computeIfAbsent("a", k -> new ArrayList<>()).add(2);
        m.compute("b", (k, v) -> v == null ? List.of() : null);
        m.computeIfPresent("b", (k, v) -> null);
        return "" + m;
    }
    static String mapViews() {
        Map<String, Integer> m = ages();
        m.keySet().remove("Ann");
        m.put("Cid", 9);
        m.values().removeIf(v -> v == 9);
        return m.keySet() + "" + m.values() + m.entrySet();
    }
    static String mapIteration() {
        String s = "";
        for (Map.Entry<String, Integer> e : ages().entrySet()) { s += e.getKey() + e.getValue(); e.setValue(0); }
        for (String key : ages().keySet()) { s += key; }
        for (int age : ages().values()) { s += age; }
        return s;
    }
    static String mapForEach() {
        StringBuilder b = new StringBuilder();
        ages().forEach((k, v) -> b.append(k).append(v));
        return b.toString();
    }
    static String mapReplaceAll() {
        Map<String, Integer> m = ages();
        m.replaceAll((k, v) -> v + k.length());
        return "" + m;
    }
    static boolean mapEquals() {
        Map<String, Integer> other = new HashMap<>();
        other.put("Bob", 25);
        other.put("Ann", 30);
        return ages().equals(other) && ages().hashCode() == other.hashCode();
    }
    static int mapListKeys() {
        Map<List<Integer>, Integer> m = new HashMap<>();
        m.put(List.of(1, 2), 5);
        return m.get(new ArrayList<>(List.of(1, 2)));
    }
    static String mapNullKey() {
        Map<String, String> m = new HashMap<>();
        m.put(null, "x");
        m.put("n", null);
        return m.get(null) + m.containsKey("n") + m.get("n") + m.size();
    }
    static boolean mapNumbersAndText() {
        Map<Object, Integer> m = new HashMap<>();
        m.put(1, 1);
        m.put("1", 2);
        return m.size() == 2 && m.get(1) == 1;
    }
    static boolean setBasics() {
        Set<String> s = new LinkedHashSet<>(List.of("a", "b"));
        s.add("a");
        return s.size() == 2 && s.contains("b") && s.remove("b") && !s.remove("zz") && s.equals(Set.of("a"));
    }
    static String setText() { return "" + new LinkedHashSet<>(List.of(3, 1, 3, 2)); }
    static String setAlgebra() {
        Set<Integer> s = new LinkedHashSet<>(List.of(1, 2, 3, 4));
        s.retainAll(Set.of(2, 3, 9));
        s.addAll(List.of(7));
        s.removeIf(x -> x == 2);
        return "" + s;
    }
    static boolean setDuplicate() { return Set.of("a", "a").isEmpty(); }
    static String collections() {
        Collection<Integer> c = numbers();
        c.remove(3);
        c.add(5);
        return c.size() + "" + c.isEmpty() + c.contains(5) + c;
    }
    static String deque() {
        Deque<Integer> d = new ArrayDeque<>();
        d.push(1);
        d.addLast(2);
        d.addFirst(0);
        return "" + d + d.peek() + d.poll() + d.pollLast() + d.pop() + d.poll() + d.peekFirst();
    }
    static int dequeEmpty() { return new ArrayDeque<Integer>().pop(); }
    static String optional() {
        Optional<String> o = Optional.of("x");
        return o.get() + o.map(s -> s + "y").orElse("z") + o.filter(String::isEmpty).isPresent()
        + Optional.ofNullable((String) null).orElseGet(() -> "none") + o + Optional.empty();
    }
    static String optionalEmpty() { return Optional.<String>empty().get(); }
    static boolean optionalOr() {
        return Optional.<String>empty().or(() -> Optional.of("q")).isPresent() && Optional.of(1).equals(Optional.of(1));
    }
    static String optionalThrow() {
        return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("none"));
    }
    static Object[] toArray() { return numbers().toArray(); }
    static String[] toTypedArray() { return List.of("a", "b").toArray(new String[0]); }
    static boolean copyOfIsFixed() { List<Integer> copy = List.copyOf(numbers()); return copy.remove((Integer) 1); }
    static String lists() {
        return "" + java.util.Collections.nCopies(3, "x") + java.util.Collections.emptyList()
        + java.util.Collections.frequency(numbers(), 1);
    }
}
