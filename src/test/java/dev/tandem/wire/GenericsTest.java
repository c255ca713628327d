package dev.tandem.wire;

import static dev.tandem.wire.WireValues.read;
import static dev.tandem.wire.WireValues.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types with variables and wildcards: values are read as their bounds say. */
class GenericsTest {

    private static final String HERE = GenericsTest.class.getName() + "$";
    private static final String OF_POINT = "<" + HERE + "Point>";
    private static final Point A = new Point(1);
    private static final Point B = new Point(2);

    public record Point(int x) implements Comparable<Point> {

        @Override
        public int compareTo(Point other) {
            return Integer.compare(x, other.x);
        }
    }

    public record Page<T>(List<? extends T> items) {
    }

    public record Sink<T>(List<? super T> items, Map<? extends T, ? super T> map) {
    }

    public record Box<T extends Point>(T value, T[] values, Optional<? extends T> maybe) {
    }

    public record Nested<K, V>(Map<K, List<Page<V>>> pages, Page<V>[] more) {
    }

    public record Tree<T>(T value, List<Tree<T>> children) {
    }

    public record Ordered<T extends Comparable<T>>(T least, List<T> all) {
    }

    public record Chain<T extends Chain<T>>(int length, T next) {
    }

    /** A list whose elements only its superclass tells. */
    public static class Points extends ArrayList<Point> {

        private static final long serialVersionUID = 1;
    }

    static Stream<Arguments> values() {
        return Stream.of(
            Arguments.of("Page" + OF_POINT, new Page<>(List.of(A, B))),
            Arguments.of("Sink" + OF_POINT, new Sink<>(List.of(A), Map.of(A, B))),
            Arguments.of("Nested<java.lang.Integer," + HERE + "Tree" + OF_POINT + ">",
                new Nested<>(Map.of(1, List.of(new Page<>(List.of(new Tree<>(A, List.of(new Tree<>(B, List.of()))))))),
                null)),
            Arguments.of("Ordered<java.lang.String>", new Ordered<>("a", List.of("b"))),
            Arguments.of("Ordered" + OF_POINT, new Ordered<>(A, List.of(B))),
            Arguments.of("Ordered", new Ordered<>(5, List.of(6, 7))),
            Arguments.of("Chain", chain(2, chain(1, null))),
            Arguments.of("Points", new Points()));
    }

    @SuppressWarnings({ "rawtypes", "unchecked" })
    private static Object chain(int length, Object next) {
        return new Chain(length, (Chain) next);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aGenericValueSurvivesTheWire(String type, Object value) {
        assertThat(read(HERE + type, write(value))).isEqualTo(value);
    }

    @Test
    void aBoundThatOnlyTheDeclarationKnowsIsHeeded() {
        for (String use : List.of("Box", "Box<?>", "Box<? extends java.io.Serializable>", "Box<java.lang.Object>")) {
            Box<?> box = (Box<?>) read(HERE + use, write(new Box<>(A, new Point[] {B}, Optional.of(A))));

            assertThat(box.value()).isEqualTo(A);
            assertThat((Object[]) box.values()).containsExactly(B);
            assertThat(box.maybe().get()).isEqualTo(A);
        }
    }

    @Test
    void arraysOfGenericsAreOfTheirClass() {
        Nested<?, ?> nested = (Nested<?, ?>) read(HERE + "Nested<java.lang.String," + HERE + "Point>",
            "{\"more\":[{\"items\":[{\"x\":1}]}]}");

        assertThat(nested.more()[0].items()).isEqualTo(List.of(A));
        assertThat((Object[]) read("java.util.List<java.lang.String>[]", "[[\"a\"]]")).isInstanceOf(List[].class);
    }

    @Test
    void elementsOfACollectionAreWhatItsSuperclassSays() {
        Points points = new Points();
        points.add(A);

        assertThat(read(HERE + "Points", write(points))).isInstanceOf(Points.class).isEqualTo(points);
    }

    @Test
    void whatIsBelowNoneOfJavasScalarsIsRefused() {
        assertThatThrownBy(() -> read(HERE + "Ordered", "{\"least\":[],\"all\":[]}")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> read("java.util.List<? super java.lang.Integer>", "[\"a\"]"))
            .isInstanceOf(WireException.class);
    }

    @Test
    void aModelAsKeyIsADeploymentError() {
        assertThatThrownBy(() -> read("java.util.Map<dev.tandem.Model,java.lang.String>", "{}"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("TANDEM-0108");
    }
}
