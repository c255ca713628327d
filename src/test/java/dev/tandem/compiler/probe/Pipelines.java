package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.tandem.Client;

/** Streams, collectors, optionals, functions and comparators. */
@SuppressWarnings("all")
@Client class Pipelines {
    record P(String n, int a, double w) { }
    private static List<P> ps() {
        return List.of(new P("ann", 30, 1.5), new P("bob", 20, 2.5), new P("cid", 30, 0.25), new P("dan", 25, 9));
    }
    static String s1() {
        return "" + ps().stream().filter(p -> p.a() > 20).map(P::n).toList() + ps().stream().mapToInt(P::a).sum() + ps()
        .stream().mapToDouble(P::w).sum() + ps().stream().collect(Collectors.groupingBy(P::a)).get(30).size() + ps()
        .stream().collect(Collectors.groupingBy(P::a, TreeMap::new, Collectors.counting())) + ps().stream()
        .collect(Collectors.partitioningBy(p -> p.a() > 25, Collectors.mapping(P::n, Collectors.joining("/")))) + ps()
        .stream().map(P::n).collect(Collectors.joining(",", "[", "]")) + ps().stream()
        .collect(Collectors.toMap(P::n, P::a, (x, y) -> x, LinkedHashMap::new));
    }
    static String s2() {
        return "" + ps().stream().sorted(Comparator.comparing(P::a).thenComparing(P::n, Comparator.reverseOrder()))
        .map(P::n).toList() + ps().stream().sorted(Comparator.comparingDouble(P::w).reversed()).map(P::n).toList()
        + ps().stream().max(Comparator.comparingInt(P::a)).get().n() + ps().stream().min(Comparator.comparing(P::w))
        .map(P::n).orElse("none") + ps().stream().anyMatch(p -> p.a() == 20) + ps().stream().allMatch(p -> p.a() > 20)
        + ps().stream().noneMatch(p -> p.a() > 90) + ps().stream().map(P::a).distinct().count() + ps().stream().skip(1)
        .limit(2).map(P::n).collect(Collectors.toList()) + ps().stream().map(P::a).reduce(0, Integer::sum) + ps()
        .stream().map(P::a).reduce(Integer::max).get() + ps().stream().mapToInt(P::a).average().getAsDouble() / 7 + ps()
        .stream().findFirst().get().n() + ps().stream().map(P::n).collect(Collectors.toCollection(ArrayList::new));
    }
    static String s3() {
        return "" + IntStream.range(0, 5).boxed().toList() + IntStream.rangeClosed(1, 3).mapToObj(i -> "x" + i)
        .toList() + IntStream.of(3, 1, 2).sorted().boxed().toList() + IntStream.iterate(1, i -> i * 2).limit(5).sum()
        + IntStream.iterate(1, i -> i < 50, i -> i * 3).boxed().toList()
        + Stream.iterate("a", s -> s.length() < 4, s -> s + "b").toList() + Stream.of(1, 2, 3)
        .mapToInt(Integer::intValue).max().getAsInt() + Arrays.stream(new int[] {1, 2}).map(i -> i * i).sum()
        + Stream.concat(Stream.of(1), Stream.of(2)).toList() + Stream.of(List.of(1), List.of(2, 3))
        .flatMap(List::stream).toList() + IntStream.range(0, 4).filter(i -> i % 2 == 0).mapToObj(Integer::toString)
        .collect(Collectors.joining()) + DoubleStream.of(1, 2.5).sum() + DoubleStream.of(1, 2.5).max().getAsDouble()
        + Stream.of(5, 3).sorted(Collections.reverseOrder()).toList()
        + Arrays.toString(Stream.of("a").toArray(String[]::new)) + Stream.of("a", "b").collect(Collectors.toSet())
        .size() + Stream.of(1, 2, 3, 4).takeWhile(x -> x < 3).toList() + Stream.of(1, 2, 3, 4).dropWhile(x -> x < 3)
        .toList();
    }
    static String s4() {
        return "" + Stream.of("a", "bb", "cc").collect(Collectors.toMap(String::length, x -> x, (x, y) -> x + y))
        + Stream.of(1, 2, 3).collect(Collectors.summingInt(x -> x)) + Stream.of(1, 2, 4)
        .collect(Collectors.averagingInt(x -> x)) / 3 + Stream.of(1, 2).collect(Collectors.counting()) + Stream.of(3, 1)
        .collect(Collectors.minBy(Comparator.naturalOrder())).get() + Stream.of(3, 1)
        .collect(Collectors.reducing(0, (a, b) -> a + b)) + Stream.of(1, 2, 3)
        .collect(Collectors.filtering(x -> x > 1, Collectors.toList())) + Stream.of(1, 2)
        .collect(Collectors.collectingAndThen(Collectors.toList(), List::size)) + Stream.of(1, 2)
        .collect(Collectors.teeing(Collectors.counting(), Collectors.summingInt(x -> x), (c, s) -> c + ":" + s))
        + Stream.of(List.of(1, 2), List.of(3)).collect(Collectors.flatMapping(List::stream, Collectors.toList()))
        + Stream.of(1).collect(Collectors.toUnmodifiableSet()) + Stream.of(3, 1)
        .collect(Collectors.maxBy(Comparator.naturalOrder())).get() + Stream.of(1, 2)
        .collect(Collectors.summingDouble(x -> x / 4.0)) + Stream.of(1, 2)
        .collect(Collectors.groupingBy(x -> x % 2 == 0, Collectors.toSet()));
    }
    static void t1() { Stream.of("a", "a").collect(Collectors.toMap(x -> x, x -> 1)); }
    static void t2() { Stream.of(1).collect(Collectors.toMap(x -> x, x -> null)); }
    static void t3() { Stream<Integer> s = Stream.of(1); s.toList(); s.toList(); }
    static void t4() { Stream.empty().findFirst().get(); }
    static void t5() { Stream.of((Object) null).findFirst(); }
    static void t6() { IntStream.empty().max().getAsInt(); }
    static void t7() { Optional.of(null); }
    static void t8() { Optional.empty().orElseThrow(() -> new IllegalStateException("none")); }
    static void t9() { Optional.empty().orElseThrow(); }
    static void t10() { Stream.of(1).limit(-1); }
    static void t11() { Stream.of(1, null).sorted().toList(); }
    static void t12() { Stream.of("a").collect(Collectors.groupingBy(x -> null)); }
    static void t13() { IntStream.range(0, 3).map(i -> 1 / i).sum(); }
    static void t14() { Stream.of(1).collect(Collectors.toUnmodifiableList()).add(2); }
    static String o1() {
        Optional<String> o = Optional.of("abc");
        return "" + o.map(String::length).filter(x -> x > 2).isPresent() + o.flatMap(x -> Optional.<Integer>empty())
        .isEmpty() + o.orElse("x") + Optional.ofNullable((String) null).or(() -> Optional.of("z")).get() + o
        + Optional.empty() + o.equals(Optional.of("abc")) + o.stream().count() + OptionalInt.of(4)
        + OptionalDouble.empty() + o.orElseGet(() -> "q") + OptionalInt.of(3).getAsInt() + OptionalInt.empty()
        .orElse(9) + OptionalDouble.of(2.5) + OptionalInt.of(3).equals(OptionalInt.of(3)) + OptionalInt.empty()
        .isPresent();
    }
    static String lazy() {
        StringBuilder b = new StringBuilder();
        Stream<Integer> s = Stream.of(1, 2, 3, 4).peek(x -> b.append("p").append(x)).filter(x -> x % 2 == 0).map(x -> {
            b.append("m").append(x);
            return x * 10;
        });
        b.append("|");
        b.append(s.findFirst().get());
        return b.toString();
    }
    static String lazy2() {
        StringBuilder b = new StringBuilder();
        Stream.of(3, 1, 2).peek(x -> b.append("p").append(x)).sorted().peek(x -> b.append("s").append(x)).limit(2)
        .forEach(x -> b.append("f").append(x));
        return b.toString();
    }
    static String lazy3() {
        StringBuilder b = new StringBuilder();
        Stream.of(1, 2).flatMap(x -> Stream.of(x, x * 10).peek(y -> b.append("i").append(y))).anyMatch(y -> y == 10);
        return b.toString();
    }
    static long cnt() { StringBuilder b = new StringBuilder(); return Stream.of(1, 2).filter(x -> x > 1).count(); }
    static String f1() { Function<Integer, Integer> f = x -> x
        + 1; BiFunction<Integer, Integer, Integer> g = (a, b) -> a * b; UnaryOperator<String> u = s -> s
        + "!"; BinaryOperator<Integer> m = BinaryOperator.minBy(Comparator.naturalOrder()); Supplier<String> s =
        () -> "s"; Predicate<String> p = String::isEmpty; BiPredicate<Integer, Integer> bp =
        (a, b) -> a > b; IntFunction<String> fi = Integer::toString; ToIntFunction<String> ti =
        String::length; IntPredicate ip = i -> i > 0; IntUnaryOperator iu = i -> i * 2; IntBinaryOperator ib =
        Math::max; BooleanSupplier bs = () -> true; Consumer<List<Integer>> c =
        l -> l.add(1); BiConsumer<List<Integer>, Integer> bc = List::add; DoubleUnaryOperator du =
        Math::sqrt; ToDoubleFunction<Integer> td = i -> i / 2.0; IntConsumer ic = i -> { }; ObjIntConsumer<String> oi =
        (o, i) -> { };
        List<Integer> l = new ArrayList<>(); c.andThen(q -> q.add(2))
            .accept(l); bc.accept(l, 7); ic.accept(1); oi.accept("", 1);
        return f.andThen(x -> x * 2).compose((Integer x) -> x - 3).apply(5) + "" + g.andThen(x -> x + 1).apply(3, 4)
            + u.apply("a") + m.apply(3, 2) + s.get() + p.negate().or(String::isBlank).and(x -> true).test("")
            + bp.negate().test(1, 2) + fi.apply(5) + ti.applyAsInt("abc") + ip.and(i -> i < 5).negate().test(3)
            + iu.andThen(i -> i + 1).applyAsInt(5) + ib.applyAsInt(3, 9) + bs.getAsBoolean() + l + du.applyAsDouble(2)
            + td.applyAsDouble(3) + Predicate.not(String::isEmpty).test("") + Predicate.isEqual("a").test("a")
            + Function.<Integer>identity().apply(2) + UnaryOperator.<Integer>identity().apply(3); }
    static String cmp() {
        List<P> l = new ArrayList<>(ps());
        l.sort(Comparator.comparing(P::a, Comparator.reverseOrder())
        .thenComparing(Comparator.comparing(P::n).reversed()));
        String a = "" + l.stream().map(P::n).toList();
        l.sort(Comparator.comparing((P p) -> p.n().charAt(1)).thenComparingInt(P::a).thenComparingDouble(P::w));
        List<String> q = new ArrayList<>(Arrays.asList("b", null, "a"));
        q.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        String z = "" + q;
        q.sort(Comparator.nullsLast(Comparator.reverseOrder()));
        return a + l.stream().map(P::n).toList() + z + q + Map.of("k", 1).entrySet().stream()
        .sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList()
        + Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
        .compare(Map.entry("a", 1), Map.entry("b", 2)) + Comparator.<Integer>naturalOrder().reversed().compare(1, 2)
        + String.CASE_INSENSITIVE_ORDER.compare("a", "B");
    }
    static String misc() {
        return "" + Collections.unmodifiableCollection(List.of(1)) + new ArrayList<>(Set.of(1)).hashCode()
        + Stream.of(1, 2, 3).mapToInt(x -> x).boxed().collect(Collectors.toList()) + Stream.of(4, 5)
        .map(String::valueOf).toList() + IntStream.range(0, 3).mapToObj(i -> (char) ('a' + i)).toList()
        + "hello".chars().filter(c -> c == 'l').count() + "hello".chars().mapToObj(c -> (char) c).map(String::valueOf)
        .collect(Collectors.joining("-")) + Stream.of("x").findAny().get() + IntStream.rangeClosed(1, 5)
        .reduce(1, (a, b) -> a * b) + IntStream.rangeClosed(1, 5).reduce((a, b) -> a * b).getAsInt() + Stream.of(1, 2)
        .mapMulti((x, sink) -> {
            sink.accept(x);
            sink.accept(x);
        }).count() + IntStream.concat(IntStream.of(1), IntStream.of(2)).sum() + IntStream.of(1, 2).toArray().length
        + IntStream.generate(() -> 1).limit(3).sum() + IntStream.range(0, 5).takeWhile(i -> i < 2).sum()
        + IntStream.range(0, 3).flatMap(i -> IntStream.range(0, i)).sum() + Stream.of(1, 2)
        .reduce(0, (a, b) -> a + b, Integer::sum) + Stream.of(1).iterator().next() + IntStream.range(0, 4).average()
        .getAsDouble() + IntStream.empty().sum() + IntStream.of().count() + Stream.ofNullable(null).count();
    }
    static String early() {
        StringBuilder b = new StringBuilder();
        Collector<Integer, ?, Map<Integer, Integer>> toMap =
            Collectors.toUnmodifiableMap(noted(b, "key"), noted(b, "value"));
        return b.append(Stream.of(1).collect(toMap)).toString();
    }
    private static Function<Integer, Integer> noted(StringBuilder b, String name) { b.append(name); return x -> x; }
    static List<Object> wild() {
        List<? extends Number> l = List.of(1, 2.5);
        List<Object> o = new ArrayList<>(l);
        return o;
    }
}
