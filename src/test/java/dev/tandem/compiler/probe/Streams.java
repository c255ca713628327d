package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.tandem.Client;

@Client
class Streams {

    record Person(String name, int age, String city) { }
    private static final List<Person> PEOPLE =
        List.of(new Person("Ann", 30, "Oslo"), new Person("Bob", 25, "Rome"), new Person("Cid", 35, "Oslo"));

    static List<String> mapAndFilter() { return PEOPLE.stream().filter(p -> p.age() > 26).map(Person::name).toList(); }
    static String joining() { return PEOPLE.stream().map(Person::name).collect(Collectors.joining(", ", "[", "]")); }
    static int sum() { return PEOPLE.stream().mapToInt(Person::age).sum(); }
    static int sumOverflow() { return IntStream.of(Integer.MAX_VALUE, 1).sum(); }
    static double average() { return PEOPLE.stream().mapToInt(Person::age).average().getAsDouble(); }
    static double sumOfDoubles() { return DoubleStream.of(0.1, 0.2, 0.3, 0.4).sum(); }
    static int max() { return IntStream.of(3, 9, 2).max().getAsInt(); }
    static int emptyMin() { return IntStream.of().min().orElse(-1); }
    static String oldest() { return PEOPLE.stream().max(Comparator.comparingInt(Person::age)).get().name(); }
    static String firstOfEqual() {
        return PEOPLE.stream().min(Comparator.comparing(Person::city)).map(Person::name).orElse("?");
    }
    static String lastOfEqualMax() {
        return Stream.of("aa", "bb", "c").max(Comparator.comparing(String::length)).get();
    }
    static List<Integer> range() { return IntStream.range(0, 5).boxed().toList(); }
    static List<Integer> rangeClosed() {
        return IntStream.rangeClosed(1, 3).map(i -> i * i).boxed().collect(Collectors.toList());
    }
    static List<String> mapToObj() { return IntStream.range(0, 3).mapToObj(i -> "n" + i).toList(); }
    static List<Integer> flatMap() { return Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).toList(); }
    static List<Integer> distinctSorted() { return Stream.of(3, 1, 3, 10, 2).distinct().sorted().toList(); }
    static List<Integer> limitSkip() { return Stream.iterate(1, i -> i * 2).skip(2).limit(4).toList(); }
    static int count() { return (int) PEOPLE.stream().filter(p -> p.city().equals("Oslo")).count(); }
    static boolean matches() {
        return PEOPLE.stream().anyMatch(p -> p.age() == 25) && PEOPLE.stream().allMatch(p -> p.age() > 20)
        && PEOPLE.stream().noneMatch(p -> p.age() > 40);
    }
    static int reduce() {
        return Stream.of(1, 2, 3).reduce(10, Integer::sum) + Stream.of(2, 3).reduce((a, b) -> a * b).get();
    }
    static String findFirst() {
        return Stream.of("a", "b").findFirst().get() + Stream.<String>empty().findFirst().isPresent();
    }
    static String groups() {
        Map<String, List<String>> g = PEOPLE.stream()
        .collect(Collectors.groupingBy(Person::city, Collectors.mapping(Person::name, Collectors.toList())));
        return g.get("Oslo") + "" + g.get("Rome") + g.size();
    }
    static String counting() {
        return "" + PEOPLE.stream().collect(Collectors.groupingBy(Person::city, Collectors.counting())).get("Oslo");
    }
    static String toMap() {
        return "" + new LinkedHashMap<>(PEOPLE.stream().limit(1).collect(Collectors.toMap(Person::name, Person::age)));
    }
    static int toMapDuplicate() { return PEOPLE.stream().collect(Collectors.toMap(Person::city, Person::age)).size(); }
    static int toMapMerge() {
        return PEOPLE.stream().collect(Collectors.toMap(Person::city, Person::age, Integer::sum)).get("Oslo");
    }
    static String partitions() {
        Map<Boolean, List<String>> p = Stream.of("a", "bb").collect(Collectors.partitioningBy(s -> s.length() > 1));
        return "" + p.get(true) + p.get(false);
    }
    static String laziness() {
        StringBuilder b = new StringBuilder();
        Stream.of(1, 2, 3).peek(x -> b.append("p").append(x)).map(x -> x * 10).filter(x -> x > 10)
        .peek(x -> b.append("q").append(x)).findFirst();
        return b.toString();
    }
    static String sortedIsBarrier() {
        StringBuilder b = new StringBuilder();
        Stream.of(2, 1).peek(x -> b.append("a").append(x)).sorted().forEach(x -> b.append("b").append(x));
        return b.toString();
    }
    static boolean fixed() { return Stream.of(1).toList().add(2); }
    static boolean usedTwice() { Stream<Integer> s = Stream.of(1); s.toList(); return s.toList().isEmpty(); }
    static int[] toArray() { return IntStream.range(0, 3).map(i -> 2 - i).sorted().toArray(); }
    static int arrays() {
        return Arrays.stream(new int[] { 1, 2, 3 }).filter(i -> i % 2 == 1).sum()
        + (int) Arrays.stream(new String[] { "a", "b" }).count();
    }
    static List<Integer> whiles() {
        List<Integer> all = new ArrayList<>(Stream.of(1, 2, 3, 1).takeWhile(i -> i < 3).toList());
        all.addAll(Stream.of(1, 2, 3, 1).dropWhile(i -> i < 3).toList());
        return all;
    }
    static double averages() { return PEOPLE.stream().collect(Collectors.averagingInt(Person::age)); }
    static String thenComparing() {
        return PEOPLE.stream().sorted(Comparator.comparing(Person::city)
        .thenComparing(Person::age, Comparator.reverseOrder())).map(Person::name).collect(Collectors.joining());
    }
    static List<Double> mapToDouble() { return Stream.of(1, 2).mapToDouble(i -> i / 2.0).boxed().toList(); }
    static List<Character> charsOf() { return "abc".chars().mapToObj(c -> (char) c).toList(); }
}
