package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbBuilder;

class ValuesTest {

    private static final ValueFormat FORMAT = new ValueFormat(JsonbBuilder.create(), Set.of());

    public record Item(String text, int count, List<Item> parts) {
    }

    static Stream<Arguments> values() {
        return Stream.of(
            Arguments.of("java.lang.String", "plain \"quoted\" \\ \n </script> é 😀 \u0000", null),
            Arguments.of("java.lang.Double", 20.0, "20.0"),
            Arguments.of("java.lang.Double", 1e300, "1.0E300"),
            Arguments.of("java.lang.Double", Double.NaN, "{\"$\":\"NaN\"}"),
            Arguments.of("java.lang.Double", Double.POSITIVE_INFINITY, "{\"$\":\"Infinity\"}"),
            Arguments.of("java.lang.Double", Double.NEGATIVE_INFINITY, "{\"$\":\"-Infinity\"}"),
            Arguments.of("java.lang.Double", -0.0, "{\"$\":\"-0\"}"),
            Arguments.of("java.lang.Integer", Integer.MIN_VALUE, "-2147483648"),
            Arguments.of("java.lang.Long", 9007199254740991L, "9007199254740991"),
            Arguments.of("java.lang.Long", 9007199254740993L, "{\"$\":\"long\",\"v\":\"9007199254740993\"}"),
            Arguments.of("java.lang.Long", Long.MIN_VALUE, "{\"$\":\"long\",\"v\":\"-9223372036854775808\"}"),
            Arguments.of("java.math.BigInteger", BigInteger.TWO.pow(90), null),
            Arguments.of("java.math.BigDecimal", new BigDecimal("1.10"), "\"1.10\""),
            Arguments.of("java.lang.Boolean", true, "true"),
            Arguments.of("java.lang.Character", 'x', "\"x\""),
            Arguments.of("java.time.DayOfWeek", DayOfWeek.FRIDAY, "\"FRIDAY\""),
            Arguments.of("java.time.LocalDate", LocalDate.of(2026, 1, 31), "\"2026-01-31\""),
            Arguments.of("java.util.Optional<java.lang.String>", Optional.of("x"), "\"x\""),
            Arguments.of("java.util.Optional<java.lang.String>", Optional.empty(), "null"),
            Arguments.of("java.util.List<java.lang.Double>", List.of(1.0, 2.5), "[1.0,2.5]"),
            Arguments.of("java.util.Set<java.lang.String>", Set.of("x"), "[\"x\"]"),
            Arguments.of("java.util.Map<java.lang.String,java.lang.Integer>", Map.of("$", 1), "{\"$$\":1}"),
            Arguments.of("java.util.Map<java.lang.Integer,java.lang.String>", Map.of(7, "x"), "{\"7\":\"x\"}"),
            Arguments.of(Item.class.getName(), new Item("a", 1, List.of(new Item("b", 2, null))),
                "{\"text\":\"a\",\"count\":1,\"parts\":[{\"text\":\"b\",\"count\":2,\"parts\":null}]}"),
            Arguments.of("java.util.List<" + Item.class.getName() + ">", List.of(), "[]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void survivesTheWire(String type, Object value, String json) {
        String written = write(value);

        assertThat(read(type, written)).isEqualTo(value);
        if (json != null) {
            assertThat(written).isEqualTo(json);
        }
    }

    @Test
    void anArraySurvivesTheWire() {
        assertThat((int[]) read("int[]", write(new int[] {1, 2}))).containsExactly(1, 2);
    }

    @Test
    void aWholeNumberIsReadAsADouble() {
        assertThat(read("java.lang.Double", "20")).isEqualTo(20.0);
    }

    @Test
    void whatIsReadAsAnyObjectIsTheNearestJavaValue() {
        assertThat(read("java.lang.Object", "{\"a\":[1,2.5,3000000000,true,null,{\"$\":\"NaN\"}]}").toString())
            .isEqualTo("{a=[1, 2.5, 3000000000, true, null, NaN]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "java.lang.Integer; 1.5", "java.lang.Integer; 2147483648", "java.lang.Integer; \"1\"",
            "java.lang.Integer; 1e99",
        "java.lang.Long; 1e30", "java.lang.Long; {\"$\":\"long\",\"v\":\"x\"}", "java.lang.String; 1",
        "java.lang.String; [1]",
        "java.lang.Boolean; 0", "java.lang.Double; \"1\"", "java.lang.Double; {\"$\":\"x\"}", "java.lang.Double; {}",
        "java.time.DayOfWeek; \"SOMEDAY\"", "java.time.LocalDate; \"tomorrow\"", "java.util.List<java.lang.String>; {}",
        "java.util.List<java.lang.String>; [1]", "java.util.Map<java.lang.String,java.lang.String>; []",
        "java.util.Map<java.lang.Integer,java.lang.String>; {\"x\":\"y\"}", "int[]; [null]",
        "java.math.BigDecimal; 1e999999999" })
    void whatIsNotOfTheTypeIsRefused(String type, String json) {
        assertThatThrownBy(() -> read(type, json)).isInstanceOf(WireException.class)
            .hasMessageStartingWith("TANDEM-0101");
    }

    @Test
    void whatJsonbCannotWriteIsRefusedByName() {
        Object selfish = new Object() {
            @SuppressWarnings("unused")
            public String getName() {
                throw new IllegalStateException("on purpose");
            }
        };

        assertThatThrownBy(() -> write(selfish)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0100: a value of " + selfish.getClass().getName());
    }

    @Test
    void aTypeThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TypeParser.parse("java.util.List<demo.Nothing>", getClass().getClassLoader()))
            .hasMessageStartingWith("TANDEM-0104: cannot read the type 'java.util.List<demo.Nothing>'");
    }

    private static String write(Object value) {
        StringBuilder out = new StringBuilder();
        FORMAT.writer().write(out, value, null);
        return out.toString();
    }

    private static Object read(String type, String json) {
        Type parsed = TypeParser.parse(type, ValuesTest.class.getClassLoader());
        JsonValue value = Json.createReader(new StringReader(json)).readValue();
        return FORMAT.reader(parsed).read(value, null);
    }
}
