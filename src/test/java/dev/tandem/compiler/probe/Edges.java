package dev.tandem.compiler.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.tandem.Client;

/** What the library does at its edges: nothing, too much, twice, and in the midst of going through. */
@Client
class Edges {

    record Point(int x, int y) { }

    @Client
    static class Mutable {
        int v;
        Mutable(int v) { this.v = v; }
        @Override public boolean equals(Object other) { return other instanceof Mutable m && m.v == v; }
        @Override public int hashCode() { return v; }
        @Override public String toString() { return "m" + v; }
    }

    // Text -----------------------------------------------------------------------------------------------------------

    static String splitNothing() { return Arrays.toString("".split("")) + "".split("").length; }
    static String splitEmptyAt() { return Arrays.toString("".split(",")) + "".split(",").length; }
    static String splitEach() { return Arrays.toString("abc".split("")); }
    static int splitEmoji() { return "\ud83d\ude00a".split("a").length; }
    static String splitMayBeNothing() { return Arrays.toString("racecar".split("a*")); }
    static String splitOptional() { return Arrays.toString("racecar".split("\\w?")); }
    static String splitOnlySeparators() { return Arrays.toString(",,,".split(",")) + ",,,".split(",").length; }
    static String splitLeading() { return Arrays.toString(",a,,b,,".split(",")); }
    static String splitBlanks() { return Arrays.toString("  a  b ".split("\\s+")); }
    static int noCode() { return "abc".indexOf(-1) + "abc".indexOf(0x110000, 1) + "abc".lastIndexOf(-1); }
    static int codes() { return "abcb".indexOf('b') + 10 * "abcb".indexOf('b', 2) + 100 * "abcb".lastIndexOf('b', 2); }
    static boolean regionOfLessThanNothing() { return "abc".regionMatches(0, "xbc", 0, -1); }
    static String radixBeyond() { return Integer.toString(5, 1) + Integer.toString(255, 16) + Integer.toString(7, 40); }
    static int parseRadixTooLarge() { return Integer.parseInt("1", 99); }
    static int parseRadixTooSmall() { return Integer.parseInt("1", 1); }
    static int parseHex() { return Integer.parseInt("-7fFf", 16) + Integer.parseInt("z", 36); }
    static int parseLeast() { return Integer.parseInt("-2147483648"); }
    static int parseTooMuch() { return Integer.parseInt("2147483648"); }
    static int parseMinusZero() { return Integer.parseInt("-0") + Integer.parseInt("+7"); }
    static int parseSign() { return Integer.parseInt("-"); }
    static int parseEmpty() { return Integer.parseInt(""); }
    static double parseHexDouble() { return Double.parseDouble("0x1p3") + Double.parseDouble("-0x.8p1"); }
    static double parseHexSmallest() { return Double.parseDouble("0x1p-1074"); }
    static double parseHexBelow() { return Double.parseDouble("0x1p-1076"); }
    static double parseHexHalf() { return Double.parseDouble("0x1.8p-1075"); }
    static double parseHexRounded() { return Double.parseDouble("0x1.fffffffffffffffp0"); }
    static double parseHexHuge() { return Double.parseDouble("0x1p5000"); }
    static double parseTrimmed() { return Double.parseDouble("  x "); }
    static String bits() {
        return "" + Integer.bitCount(-1) + Integer.bitCount(0) + Integer.bitCount(0x5a5a5a5a)
            + Integer.bitCount(Integer.MIN_VALUE);
    }

    // StringBuilder --------------------------------------------------------------------------------------------------

    static String appendPart() { return new StringBuilder("x").append("abcdef", 2, 4).toString(); }
    static String appendPartTooLong() { return new StringBuilder().append("abc", 2, 10).toString(); }
    static String appendPartBackwards() { return new StringBuilder().append("abc", 2, 1).toString(); }
    static String appendCode() { return new StringBuilder().appendCodePoint(0x1f600).appendCodePoint('a').toString(); }
    static String appendNoCode() { return new StringBuilder().appendCodePoint(-1).toString(); }
    static String charsSetOneByOne() {
        StringBuilder b = new StringBuilder("hello");
        for (int i = 0; i < b.length(); i++) { b.setCharAt(i, (char) (b.charAt(i) + 1)); }
        b.append("x!").insert(2, "--").deleteCharAt(0).setLength(7);
        return b.append(b.indexOf("-")).append(b.lastIndexOf("-")).reverse() + "" + b.length();
    }
    static String lengthGrowsWhileApart() {
        StringBuilder b = new StringBuilder("ab");
        b.setCharAt(0, 'x');
        b.setLength(4);
        b.setCharAt(3, 'y');
        return b.replace(1, 2, "--").delete(0, 1).substring(1) + b.length();
    }
    static String setBeyond() { StringBuilder b = new StringBuilder("ab"); b.setCharAt(2, 'x'); return b.toString(); }
    static String deleteLast() {
        StringBuilder b = new StringBuilder("abc");
        b.deleteCharAt(2).deleteCharAt(1);
        return b.toString();
    }
    static String deleteBeyond() { return new StringBuilder("abc").deleteCharAt(3).toString(); }
    static String replaceBeyond() { return new StringBuilder("abc").replace(4, 5, "x").toString(); }

    // Arrays ---------------------------------------------------------------------------------------------------------

    static int negativeInside() { return new int[0][-1].length; }
    static String deepArray() { int[][] a = new int[2][3]; a[1][2] = 5; return Arrays.deepToString(a); }
    static String halfMade() { int[][] a = new int[2][]; return Arrays.toString(a); }
    static String sorted() {
        int[] a = { 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0 };
        Arrays.sort(a);
        return Arrays.toString(a);
    }
    static List<Double> sortedDoubles() {
        double[] a = { 0.0, Double.NaN, -0.0, -1.5, Double.NEGATIVE_INFINITY };
        Arrays.sort(a);
        return Arrays.stream(a).boxed().collect(Collectors.toList());
    }
    static String copyLonger() {
        return Arrays.toString(Arrays.copyOf(new int[] { 1, 2 }, 4))
            + Arrays.toString(Arrays.copyOfRange(new int[] { 1, 2, 3 }, 1, 2));
    }
    static long streamBackwards() { return Arrays.stream(new int[8], 5, 2).count(); }
    static String asListWritesThrough() {
        String[] words = { "a", "b", "c" };
        List<String> list = Arrays.asList(words);
        list.set(0, "x");
        words[1] = "y";
        java.util.Collections.reverse(list);
        return String.join(" ", words) + list;
    }
    static boolean asListCannotGrow() { return Arrays.asList("a", "b").add("c"); }
    static String asListOfNothing() { return Arrays.asList().size() + "" + Arrays.asList(1).get(0); }
    static int asListOfNull() { String[] none = null; return Arrays.asList(none).size(); }
    static String asListSorted() {
        Integer[] a = { 3, 1, 2 };
        java.util.Collections.sort(Arrays.asList(a));
        return Arrays.toString(a);
    }

    // Streams --------------------------------------------------------------------------------------------------------

    static long nullStream() { List<String> none = null; return none.stream().count(); }
    static boolean nullArrayStream() { int[] none = null; Arrays.stream(none); return true; }
    static double leastOfNaN() { return DoubleStream.of(1, Double.NaN, 2).min().getAsDouble(); }
    static double greatestOfNaN() { return DoubleStream.of(1, Double.NaN, 2).max().getAsDouble(); }
    static double leastZero() { return DoubleStream.of(0.0, -0.0).min().getAsDouble(); }
    static boolean leastOfNone() { return DoubleStream.empty().min().isPresent(); }
    static int endless() {
        Iterator<Integer> all = Stream.iterate(1, n -> n * 2).iterator();
        return all.next() + all.next() + (all.hasNext() ? all.next() : 0);
    }
    static int pastTheEnd() { Iterator<Integer> all = Stream.of(1).iterator(); all.next(); return all.next(); }

    // Maps and sets --------------------------------------------------------------------------------------------------

    static String recordKeys() {
        Map<Point, String> map = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) { map.put(new Point(i % 7, i % 5), "p" + i); }
        map.remove(new Point(3, 3));
        map.put(new Point(0, 31), "a");
        map.put(new Point(1, 0), "b");
        return map.size() + map.get(new Point(2, 2)) + map.get(new Point(3, 3)) + map.get(new Point(0, 31))
            + map.get(new Point(1, 0));
    }
    static String sameHash() {
        Map<Point, Integer> map = new LinkedHashMap<>();
        map.put(new Point(0, 31), 1);
        map.put(new Point(1, 0), 2);
        map.put(new Point(0, 31), 3);
        map.remove(new Point(1, 0));
        map.put(new Point(1, 0), 4);
        map.remove(new Point(0, 31));
        return map.toString() + map.containsKey(new Point(0, 31));
    }
    static String changedKey() {
        Mutable k = new Mutable(1);
        Map<Mutable, String> map = new LinkedHashMap<>();
        map.put(k, "a");
        k.v = 2;
        return map.get(k) + map.containsKey(new Mutable(1)) + map.size() + map.remove(k);
    }
    static String changedKeyDroppedByItsIterator() {
        Mutable k = new Mutable(1);
        Map<Mutable, String> map = new LinkedHashMap<>();
        map.put(k, "a");
        k.v = 2;
        Iterator<Mutable> keys = map.keySet().iterator();
        keys.next();
        keys.remove();
        return map.toString();
    }
    static boolean keysOfComparator() {
        TreeMap<String, Integer> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        map.put("a", 1);
        return map.keySet().contains("A") && map.keySet().remove("A") && map.isEmpty();
    }
    static String setsOfComparator() {
        TreeSet<String> a = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        a.add("x");
        Set<String> b = new HashSet<>(Set.of("X"));
        return a.equals(b) + "" + b.equals(a);
    }
    static boolean setsAndOthers() { return new HashSet<>(List.of(1)).equals(new HashMap<>(Map.of(2, 1)).values()); }
    static boolean keysEqualSet() {
        return new HashMap<>(Map.of(2, 1)).keySet().equals(Set.of(2))
            && Set.of(2).equals(new HashMap<>(Map.of(2, 1)).keySet());
    }
    static boolean entryInSet() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
        return map.entrySet().contains(Map.entry("a", 1)) && !map.entrySet().contains(Map.entry("a", 2))
            && map.entrySet().remove(Map.entry("a", 1)) && map.isEmpty();
    }
    static boolean valueDropped() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
        return map.values().remove(2) && !map.containsKey("b") && !map.values().remove(3);
    }
    static int firstEntryIsFixed() {
        TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
        return map.firstEntry().setValue(5);
    }
    static int floorEntryIsFixed() {
        TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1));
        return map.floorEntry("b").setValue(5);
    }
    static String mapChangedInItsLoop() {
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
        map.put("b", 2);
        map.put("c", 3);
        for (String key : map.keySet()) { map.put(key + "!", 0); }
        return map.toString();
    }
    static String lastRemovedInItsLoop() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", 2);
        for (Map.Entry<String, Integer> entry : map.entrySet()) { if (entry.getKey().equals("b")) { map.remove("b"); } }
        return map.toString();
    }
    static String firstRemovedInItsLoop() {
        Set<String> set = new TreeSet<>(List.of("a", "b", "c"));
        for (String value : set) { set.remove("a"); }
        return set.toString();
    }
    static String valuesSetInTheirLoop() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("a", 1);
        map.put("b", 2);
        for (Map.Entry<String, Integer> entry : map.entrySet()) {
            entry.setValue(entry.getValue() + 1); map.put("a", 7);
        }
        return map.toString();
    }
    static int computedWithAnother() {
        Map<String, Integer> map = new HashMap<>();
        return map.computeIfAbsent("a", key -> { map.put("b", 2); return 1; });
    }
    static int forEachPuts() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
        map.forEach((key, value) -> map.put(key + key, value));
        return map.size();
    }
    static String zeros() {
        Map<Double, String> map = new LinkedHashMap<>();
        map.put(0.0, "+");
        map.put(-0.0, "-");
        map.put(Double.NaN, "n");
        return map.get(0.0) + map.get(-0.0) + map.get(Double.NaN) + map.size() + map.remove(-0.0) + map.size();
    }
    static String iteratorOfSetRemoves() {
        Set<Point> set = new java.util.LinkedHashSet<>(List.of(new Point(1, 2), new Point(3, 4)));
        for (Iterator<Point> points = set.iterator(); points.hasNext();) {
            if (points.next().x() == 1) { points.remove(); }
        }
        return set.toString();
    }

    // Queues ---------------------------------------------------------------------------------------------------------

    static String bothEnds() {
        Deque<Integer> deque = new ArrayDeque<>();
        for (int i = 0; i < 40; i++) { if (i % 3 == 0) { deque.addFirst(i); } else { deque.addLast(i); } }
        for (int i = 0; i < 10; i++) { deque.pollFirst(); deque.removeLast(); }
        deque.push(-1);
        deque.offer(-2);
        return deque + " " + deque.peekFirst() + deque.peekLast() + deque.size() + deque.contains(12) + deque.pop();
    }
    static String around() {
        ArrayDeque<Integer> ring = new ArrayDeque<>();
        for (int i = 0; i < 100; i++) { ring.add(i); if (i % 2 == 1) { ring.poll(); } }
        ring.remove(70);
        ring.removeIf(n -> n % 5 == 0);
        return ring.toString() + ring.getFirst() + ring.getLast();
    }
    static boolean dequesAreThemselves() { return new ArrayDeque<>(List.of(1)).equals(new ArrayDeque<>(List.of(1))); }
    static boolean noNullInDeque() { return new ArrayDeque<String>().add(null); }
    static int emptyDeque() { return new ArrayDeque<Integer>().pop(); }
    static String emptyPolls() {
        Deque<String> d = new ArrayDeque<>(-4);
        return d.poll() + d.peek() + d.pollLast() + d.peekLast() + d.isEmpty();
    }
    static String listAsDeque() {
        Deque<String> deque = new LinkedList<>(List.of("a", "b", "a"));
        deque.removeLastOccurrence("a");
        deque.push("c");
        Queue<String> queue = deque;
        return queue.poll() + queue.peek() + deque.pollLast() + queue.size() + queue;
    }
    static String occurrences() {
        ArrayDeque<String> deque = new ArrayDeque<>(List.of("a", "b", "a", "c", "a"));
        return deque.removeFirstOccurrence("a") + "" + deque.removeLastOccurrence("a") + deque
            + deque.removeFirstOccurrence("z");
    }
    static String backwards() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Integer> all = new ArrayDeque<>(List.of(1, 2, 3)).descendingIterator(); all.hasNext();) {
            text.append(all.next());
        }
        return text.toString();
    }
    static String iteratorOfDequeRemoves() {
        ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(1, 2, 2, 3, 2));
        int seen = 0;
        for (Iterator<Integer> all = deque.iterator(); all.hasNext();) {
            if (all.next() == 2 && seen++ == 1) { all.remove(); }
        }
        return deque.toString() + new ArrayList<>(deque) + deque.stream().map(n -> n * 2).collect(Collectors.toList());
    }
    static int dequeChangedInItsLoop() {
        ArrayDeque<Integer> d = new ArrayDeque<>(List.of(1, 2, 3));
        for (int n : d) { d.add(n); }
        return d.size();
    }
    static String heap() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(5, 3, 8, 1, 9, 2, 7));
        queue.add(4);
        queue.remove(8);
        String order = queue.toString() + queue.peek() + queue.poll() + queue.poll();
        return order + queue + queue.size() + queue.contains(9);
    }
    static String heapByComparator() {
        PriorityQueue<String> queue = new PriorityQueue<>(Comparator.comparing(String::length).reversed());
        for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) { queue.offer(word); }
        StringBuilder all = new StringBuilder(queue.toString());
        while (!queue.isEmpty()) { all.append(queue.remove()).append(' '); }
        return all.toString();
    }
    static String heapOfMany() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(11, Comparator.reverseOrder());
        for (int i = 0; i < 60; i++) { queue.add(i * 37 % 41); if (i % 4 == 3) { queue.poll(); } }
        queue.removeIf(n -> n % 3 == 0);
        return queue.toString() + new PriorityQueue<>(queue) + new PriorityQueue<>(new TreeSet<>(List.of(3, 1, 2)));
    }
    static String heapIteratorRemoves() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(0, 10, 1, 11, 12, 2, 3, 13, 14, 15, 16));
        StringBuilder seen = new StringBuilder();
        for (Iterator<Integer> all = queue.iterator(); all.hasNext();) {
            int n = all.next(); seen.append(n).append(' '); if (n % 2 == 1 || n == 12) { all.remove(); }
        }
        return seen.toString() + queue;
    }
    static int noCapacity() { return new PriorityQueue<Integer>(0).size(); }
    static boolean noNullInHeap() { return new PriorityQueue<String>().add(null); }
    static int emptyHeap() { return new PriorityQueue<Integer>().remove(); }
    static String stack() {
        Stack<String> stack = new Stack<>();
        stack.push("a");
        String pushed = stack.push("b");
        stack.add("c");
        return pushed + stack + stack.peek() + stack.search("a") + stack.search("z") + stack.pop() + stack.size()
            + stack.empty() + stack.get(0) + stack.isEmpty();
    }
    static String emptyStack() { return new Stack<String>().pop(); }
    static String emptyStackPeek() { return new Stack<String>().peek(); }
    static String removeUnknown() {
        Iterator<String> own = new Iterator<>() {
            @Override public boolean hasNext() { return true; }
            @Override public String next() { return "x"; }
        };
        own.next();
        own.remove();
        return "removed";
    }
    static String intRange() {
        return IntStream.range(3, 3).boxed().collect(Collectors.toList()) + "" + IntStream.rangeClosed(3, 2).count();
    }
}
