package dev.tandem.wire;

import static dev.tandem.wire.WireValues.read;
import static dev.tandem.wire.WireValues.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** Values whose class one of their members tells. */
class TagsTest {

    private static final String HERE = TagsTest.class.getName() + "$";

    @JsonbTypeInfo(key = "kind", value = { @JsonbSubtype(alias = "circle", type = Circle.class),
        @JsonbSubtype(alias = "group", type = Group.class), @JsonbSubtype(alias = "note", type = Note.class) })
    public sealed interface Shape permits Circle, Group, Note {
    }

    public record Circle(double radius) implements Shape {
    }

    public record Group(List<Shape> parts, Optional<Shape> first) implements Shape {
    }

    /** A bean among records. */
    public static final class Note implements Shape {

        public String text;
    }

    @JsonbTypeInfo({ @JsonbSubtype(alias = "pet", type = Pet.class) })
    public interface Animal {
    }

    @JsonbTypeInfo(key = "$race", value = @JsonbSubtype(alias = "dog", type = Dog.class))
    public interface Pet extends Animal {
    }

    public record Dog(String name) implements Pet {
    }

    public record Owner<T extends Animal>(T animal, List<? extends T> others) {
    }

    @Test
    void aRecordKeepsItsClass() {
        assertThat(write(new Circle(Double.NaN))).isEqualTo("{\"kind\":\"circle\",\"radius\":{\"$\":\"NaN\"}}");
        assertThat(read(HERE + "Shape", write(new Circle(1)))).isEqualTo(new Circle(1));
        assertThat(read(HERE + "Circle", write(new Circle(1)))).isEqualTo(new Circle(1));
    }

    @Test
    void recordsWithinRecordsKeepTheirClass() {
        Shape group = new Group(List.of(new Circle(1), new Group(List.of(), Optional.empty())),
            Optional.of(new Circle(2)));

        assertThat(read(HERE + "Shape", write(group))).isEqualTo(group);
    }

    @Test
    void aBeanAmongRecordsKeepsItsClass() {
        Note note = new Note();
        note.text = "x";

        assertThat(read(HERE + "Shape", write(note))).isInstanceOf(Note.class);
    }

    @Test
    void eachLevelHasItsMember() {
        assertThat(write(new Dog("Rex"))).isEqualTo("{\"@type\":\"pet\",\"$$race\":\"dog\",\"name\":\"Rex\"}");
        assertThat(read(HERE + "Animal", write(new Dog("Rex")))).isEqualTo(new Dog("Rex"));
        assertThat(read(HERE + "Owner<?>", write(new Owner<>(new Dog("Rex"), List.of(new Dog("Ann"))))))
            .isEqualTo(new Owner<>(new Dog("Rex"), List.of(new Dog("Ann"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"kind\":\"square\"}", "{\"kind\":1}", "5", "{\"radius\":1}" })
    void whatDoesNotTellItsClassIsRefused(String json) {
        assertThatThrownBy(() -> read(HERE + "Shape", json)).isInstanceOf(WireException.class);
    }
}
