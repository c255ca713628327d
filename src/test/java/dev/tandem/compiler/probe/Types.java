package dev.tandem.compiler.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import dev.tandem.Client;

@Client
class Types {

    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);
        Point { if (x < -1000) { throw new IllegalArgumentException("too far"); } }
        Point plus(Point other) { return new Point(x + other.x, y + other.y()); }
        double length() { return Math.sqrt(x * x + y * y); }
    }
    record Named(String name, List<Point> points) { }
    record Range(int low, int high) {
        Range(int low, int high) { this.low = Math.min(low, high); this.high = Math.max(low, high); }
    }
    enum Planet {
        MERCURY(3.3, "Mercury"), EARTH(5.97, "Earth");
        static final Planet HOME = EARTH;
        private final double mass;
        private final String name;
        Planet(double mass, String name) { this.mass = mass; this.name = name; }
        double mass() { return mass; }
        String label() { return name + "/" + name() + "/" + ordinal(); }
    }
    enum Operation {
        PLUS("+") { @Override int apply(int a, int b) { return a + b; } },
        TIMES("*") { private final int bonus = 1; @Override int apply(int a, int b) { return a * b + bonus; } };
        final String sign;
        Operation(String sign) { this.sign = sign; }
        abstract int apply(int a, int b);
        @Override public String toString() { return "<" + sign + ">"; }
    }
    interface Shape {
        double area();
        default String describe() { return name() + " of " + area(); }
        default String name() { return "shape"; }
        static Shape unit() { return () -> 1.5; }
    }
    static class Circle implements Shape {
        static int made;
        final double radius;
        Circle(double radius) { this.radius = radius; made++; }
        @Override public double area() { return radius * radius * 3 + 0.5; }
        @Override public String name() { return "circle"; }
    }
    static class Square implements Shape, Comparable<Square> {
        final int side;
        Square(int side) { this.side = side; }
        @Override public double area() { return side * side + 0.5; }
        @Override public int compareTo(Square other) { return side - other.side; }
        @Override public boolean equals(Object other) { return other instanceof Square s && s.side == side; }
        @Override public int hashCode() { return side; }
        @Override public String toString() { return "Square " + side; }
    }
    abstract static class Animal {
        protected final String name;
        Animal(String name) { this.name = name; }
        abstract String sound();
        String speak() { return name + " says " + sound(); }
    }
    static class Dog extends Animal {
        Dog(String name) { super(name + "y"); }
        @Override String sound() { return "Woof"; }
        @Override String speak() { return super.speak() + "!"; }
    }
    static class Puppy extends Dog {
        int age = 1;
        Puppy() { super("Pup"); age += 1; }
        @Override String sound() { return super.sound().toLowerCase() + age; }
    }
    class Inner {
        int value = base * 2;
        int sum() { return value + base; }
        class Deeper { int all() { return value * 100 + base; } }
    }
    static class Pair<A, B> {
        final A first;
        final B second;
        Pair(A first, B second) { this.first = first; this.second = second; }
        <C> Pair<A, C> with(C other) { return new Pair<>(first, other); }
    }
    static class Node {
        final int value;
        Node next;
        Node(int value, Node next) { this.value = value; this.next = next; }
    }
    static class Counter { private int count; int count() { return count; } Counter up() { count++; return this; } }
    static class Statics {
        static final List<String> NAMES = new ArrayList<>();
        static int total;
        static { NAMES.add("init"); total = 7; }
    }
    static class Box<T extends Comparable<T>> {
        T max;
        void offer(T value) { if (max == null || value.compareTo(max) > 0) { max = value; } }
    }

    int base = 5;

    static int recordFields() { Point p = new Point(3, 4); return p.x() * 10 + p.y; }
    static String recordText() { return "" + new Point(3, 4) + new Named("n", List.of(Point.ORIGIN)); }
    static boolean recordEquals() {
        return new Point(1, 2).equals(new Point(1, 2)) && !new Point(1, 2).equals(new Point(2, 1)) && !new Point(1, 2)
        .equals(null);
    }
    static boolean recordDeepEquals() {
        return new Named("a", List.of(new Point(1, 2)))
        .equals(new Named("a", new ArrayList<>(List.of(new Point(1, 2)))));
    }
    static boolean recordHash() { return new Point(1, 2).hashCode() == new Point(1, 2).hashCode(); }
    static int recordKeys() {
        Map<Point, String> map = new HashMap<>();
        map.put(new Point(1, 2), "a");
        map.put(new Point(1, 2), "b");
        return map.size() * 10 + map.get(new Point(1, 2)).length();
    }
    static boolean recordSet() {
        Set<Point> set = new HashSet<>(List.of(new Point(1, 2)));
        return set.contains(new Point(1, 2)) && !set.add(new Point(1, 2)) && set.remove(new Point(1, 2))
        && set.isEmpty();
    }
    static double recordMethods() { return new Point(1, 2).plus(new Point(2, 2)).length(); }
    static int recordCompact() { return new Point(-2000, 0).x(); }
    static String recordCanonical() { return "" + new Range(5, 2); }
    static boolean recordNullComponent() { return new Named(null, null).equals(new Named(null, null)); }
    static String enums() {
        return Planet.EARTH.label() + Planet.HOME + Planet.valueOf("MERCURY").mass() + Planet.values().length;
    }
    static String enumBodies() {
        String s = "";
        for (Operation o : Operation.values()) { s += o + "" + o.apply(3, 4) + o.name() + o.ordinal(); }
        return s + Operation.valueOf("TIMES").sign;
    }
    static int enumUnknown() { return Planet.valueOf("VENUS").ordinal(); }
    static boolean enumIdentity() {
        Planet p = Planet.values()[1];
        return p == Planet.EARTH && p.equals(Planet.HOME) && p != Planet.MERCURY;
    }
    static int enumCompare() { return Planet.MERCURY.compareTo(Planet.EARTH); }
    static String enumKeys() {
        Map<Planet, Integer> map = new HashMap<>();
        map.put(Planet.EARTH, 1);
        map.merge(Planet.EARTH, 2, Integer::sum);
        return "" + map;
    }
    static String interfaces() {
        Shape[] shapes = { new Circle(2), new Square(3), Shape.unit() };
        String s = "";
        for (Shape shape : shapes) { s += shape.describe() + ";"; }
        return s;
    }
    static boolean interfaceInstance() {
        Object c = new Circle(1);
        Object s = "x";
        return c instanceof Shape && !(s instanceof Shape) && Shape.unit() instanceof Shape && !(c instanceof Square);
    }
    static int staticCount() { Circle.made = 0; new Circle(1); new Circle(2); return Circle.made; }
    static String inheritance() { Animal a = new Dog("Rex"); return a.speak() + new Puppy().speak(); }
    static boolean instanceOfClass() { Animal a = new Puppy(); return a instanceof Dog && a instanceof Puppy; }
    static String castWrong() { Object o = new Dog("x"); return "" + ((Square) o).side; }
    static String castTextWrong() { Object o = 5; return (String) o; }
    static int castNumber() { Object o = 5; return (int) o + (Integer) o; }
    static boolean ownEquals() {
        return new Square(2).equals(new Square(2)) && !new Square(2).equals(new Circle(2)) && List.of(new Square(1))
        .contains(new Square(1));
    }
    static boolean identity() {
        Circle c = new Circle(1);
        Circle d = c;
        return c == d && c.equals(d) && !c.equals(new Circle(1)) && c != new Circle(1);
    }
    static String ownToString() {
        Object o = new Square(4);
        return "a " + o + List.of(o) + o.toString() + String.valueOf(o);
    }
    static List<Integer> sortedByOwn() {
        List<Square> list = new ArrayList<>(List.of(new Square(3), new Square(1), new Square(2)));
        list.sort(null);
        List<Integer> sides = new ArrayList<>();
        for (Square s : list) { sides.add(s.side); }
        return sides;
    }
    static String anonymous() {
        int bonus = 5;
        Animal cat = new Animal("Tom") {
            int lives = 9;
            @Override String sound() { return "Meow" + lives + bonus + name; }
        };
        return cat.speak();
    }
    static String anonymousInterface() {
        Shape s = new Shape() { @Override public double area() { return 2.5; } };
        return s.describe();
    }
    static String anonymousFunction() {
        Supplier<String> s = new Supplier<>() { @Override public String get() { return "got"; } };
        return s.get();
    }
    static int anonymousComparator() {
        List<Integer> list = new ArrayList<>(List.of(1, 3, 2));
        list.sort(new Comparator<Integer>() { @Override public int compare(Integer a, Integer b) { return b - a; } });
        return list.get(0);
    }
    static String localClass() {
        class Greeter {
            final String greeting;
            Greeter(String greeting) { this.greeting = greeting; }
            String greet(String who) { return greeting + " " + who; }
        }
        return new Greeter("Hi").greet("you");
    }
    static String localRecord() { record Temp(String a, int b) { } return "" + new Temp("x", 1); }
    static int innerClass() { return new Types().useInner(); }
    private int useInner() {
        Inner inner = new Inner();
        base = 7;
        Inner.Deeper deeper = inner.new Deeper();
        return inner.sum() * 10000 + deeper.all();
    }
    static int outerFromLambda() { return new Types().lambdaOfOuter(); }
    private int lambdaOfOuter() { Supplier<Integer> s = () -> base * 3; base = 6; return s.get(); }
    static int outerFromAnonymous() { return new Types().anonymousOfOuter(); }
    private int anonymousOfOuter() {
        Shape s = new Shape() { int base = 100; @Override public double area() { return base + Types.this.base; } };
        return (int) s.area();
    }
    static int localCallsOuter() { return new Types().localOfOuter(); }
    private int localOfOuter() { class Local { int twice() { return 2 * helper(); } } return new Local().twice(); }
    private int helper() { return base + 1; }
    static String generics() {
        Pair<String, Integer> p = new Pair<>("a", 1);
        return p.with(2.5).second + p.first + p.second;
    }
    static int linkedList() {
        Node list = null;
        for (int i = 1; i <= 4; i++) { list = new Node(i, list); }
        int n = 0;
        for (Node at = list; at != null; at = at.next) { n = n * 10 + at.value; }
        return n;
    }
    static int nullField() { Node n = new Node(1, null); return n.next.value; }
    static int fieldAndMethod() { return new Counter().up().up().count(); }
    static String staticInit() { return Statics.NAMES.get(0) + Statics.total; }
    static String bounded() {
        Box<String> b = new Box<>();
        b.offer("b");
        b.offer("c");
        b.offer("a");
        Box<Integer> i = new Box<>();
        i.offer(3);
        i.offer(12);
        return b.max + i.max;
    }
    static boolean objectsHash() { return Objects.hash(1, "a", null) == Objects.hash(1, "a", null); }
    static int objectsHashValue() { return Objects.hash(1, "a", null, true); }
    static int listHash() { return List.of(1, 2, 3).hashCode(); }
    static boolean newObjects() {
        Object a = new Object();
        Object b = new Object();
        return a.equals(a) && !a.equals(b);
    }
    static int nullMethod() { Dog d = null; return d.speak().length(); }
}
