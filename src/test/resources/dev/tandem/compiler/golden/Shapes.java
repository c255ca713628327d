package demo;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import dev.tandem.Client;

@Client
class Shapes {

    interface Shape {
        double area();
        default String text() { return "area " + area(); }
    }
    record Square(double side) implements Shape {
        public double area() { return side * side; }
    }
    enum Colour {
        RED("#f00"), BLUE("#00f");
        final String code;
        Colour(String code) { this.code = code; }
    }
    abstract static class Named {
        protected String name = "?";
        Named(String name) { this.name = name; }
        abstract int size();
    }
    static class Group extends Named {
        static int made;
        private final List<Shape> shapes;
        Group(String name, List<Shape> shapes) { super(name); this.shapes = shapes; made++; }
        int size() { return shapes.size(); }
        Shape largest() { return shapes.stream().max(Comparator.comparingDouble(Shape::area)).orElse(null); }
    }
    class Inner {
        int twice = factor * 2;
        Shape shape() {
            return new Shape() {
                public double area() { return twice + factor; }
            };
        }
    }

    int factor = 2;
    Supplier<Shape> maker = () -> () -> factor;

    Inner inner() { return new Inner(); }
    String all(String... names) { return String.join(",", names) + Colour.valueOf("RED").code; }
    int delete(int function) { return function; }
}
