package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.client.BrowserRuntime;

/** Each kind of value at each place that a value may have, to the browser and back. */
class PlacesTest {

    private static final String HERE = PlacesTest.class.getName() + "$";

    private static final Map<String, List<?>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("java.lang.Boolean", List.of(true, false));
        VALUES.put("java.lang.Byte", List.of((byte) -128));
        VALUES.put("java.lang.Short", List.of((short) 300));
        VALUES.put("java.lang.Integer", List.of(0, 2025, Integer.MIN_VALUE));
        VALUES.put("java.lang.Long", List.of(1L, 9007199254740993L, Long.MIN_VALUE));
        VALUES.put("java.lang.Float", List.of(0.1f, Float.NaN, -0f));
        VALUES.put("java.lang.Double", List.of(20.0, 1e300, Double.NaN, -0.0, Double.NEGATIVE_INFINITY));
        VALUES.put("java.lang.Character", List.of('x', '7', '\ud800'));
        VALUES.put("java.lang.String", List.of("", "null", "7", "$", "$$a", "__proto__", "a\ud800 \u2028</script>",
            "toString"));
        VALUES.put("java.math.BigInteger", List.of(BigInteger.TWO.pow(90), BigInteger.TEN));
        VALUES.put("java.math.BigDecimal", List.of(new BigDecimal("1.10"), new BigDecimal("1E+3")));
        VALUES.put("java.time.DayOfWeek", List.of(DayOfWeek.FRIDAY));
        VALUES.put("java.time.Instant", List.of(Instant.parse("2026-01-31T10:15:30.123456789Z")));
        VALUES.put("java.util.Date", List.of(new Date(1_700_000_000_123L)));
        VALUES.put("java.sql.Date", List.of(java.sql.Date.valueOf("2020-03-11")));
        VALUES.put("java.sql.Timestamp", List.of(java.sql.Timestamp.from(Instant.EPOCH)));
        VALUES.put("java.sql.Time", List.of(java.sql.Time.valueOf("10:15:00")));
        VALUES.put("java.time.LocalDate", List.of(LocalDate.of(2026, 1, 31)));
        VALUES.put("java.time.LocalTime", List.of(LocalTime.of(10, 15)));
        VALUES.put("java.time.LocalDateTime", List.of(LocalDateTime.of(2026, 1, 31, 10, 15)));
        VALUES.put("java.time.OffsetDateTime", List.of(OffsetDateTime.parse("2026-01-31T10:15:30+01:00")));
        VALUES.put("java.time.ZonedDateTime", List.of(ZonedDateTime.parse("2026-01-31T10:15:30+01:00[Europe/Berlin]")));
        VALUES.put("java.time.Year", List.of(Year.of(2026)));
        VALUES.put("java.time.YearMonth", List.of(YearMonth.of(2026, 1)));
        VALUES.put("java.time.MonthDay", List.of(MonthDay.of(12, 3)));
        VALUES.put("java.time.Duration", List.of(Duration.ofSeconds(90)));
        VALUES.put("java.time.Period", List.of(Period.of(1, 2, 3)));
        VALUES.put("java.time.ZoneId", List.of(ZoneId.of("Europe/Berlin")));
        VALUES.put("java.util.UUID", List.of(new UUID(1, 2)));
        VALUES.put(HERE + "Point", List.of(new Point(1, Double.NaN)));
        VALUES.put("java.util.List<java.lang.Integer>", List.of(List.of(), List.of(1, 2)));
        VALUES.put("java.util.Map<java.lang.Integer,java.lang.Long>", List.of(inOrder(2025, 2024), Map.of()));
        VALUES.put(HERE + "Pair<java.lang.String,java.util.List<" + HERE + "Point>>",
            List.of(new Pair<>(null, List.of(new Point(0, 1)))));
    }

    private static final List<Place> PLACES = List.of(
        new Place("T", value -> value),
        new Place("java.util.List<T>", value -> Arrays.asList(value, null, value)),
        new Place("java.util.Set<T>", Collections::singleton),
        new Place("java.util.ArrayList<? extends T>", value -> new java.util.ArrayList<>(List.of(value))),
        new Place("java.util.Optional<T>", Optional::of),
        new Place("java.util.Map<java.lang.String,T>", value -> Map.of("$k", value)),
        new Place("java.util.Map<T,java.lang.Integer>", value -> Map.of(value, 5)),
        new Place("java.util.Map<T,T>", value -> inOrder(null, value)),
        new Place(HERE + "Pair<T,java.util.List<? super T>>", value -> new Pair<>(value, List.of(value))));

    private static BrowserRuntime browser;
    private static Value there;

    public record Pair<A, B>(A first, B second) {
    }

    public record Point(int x, double y) {
    }

    /** Where a value of a type stands: in a value of another type. */
    private record Place(String type, Function<Object, Object> around) {
    }

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        Value module = browser.load("dev/tandem/client/value.js");
        there = browser.eval(
            "({ decode, encode }) => (text) => JSON.stringify(encode(decode(JSON.parse(text), () => null)))")
            .execute(module);
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    private static Map<Object, Object> inOrder(Object... keys) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object key : keys) {
            map.put(key, key instanceof Integer ? (Object) 1L : key);
        }
        return map;
    }

    static Stream<Arguments> valuesAtPlaces() {
        return VALUES.entrySet().stream().flatMap(entry -> entry.getValue().stream().flatMap(value -> PLACES.stream()
            .filter(place -> !place.type().equals("java.util.Map<T,T>") || !(value instanceof Integer))
            .map(place -> Arguments.of(place.type().replace("T>", entry.getKey() + ">")
            .replace("<T,", "<" + entry.getKey() + ",")
                .replaceFirst("^T$", Matcher.quoteReplacement(entry.getKey())), place.around().apply(value)))));
    }

    @ParameterizedTest
    @MethodSource("valuesAtPlaces")
    void aValueComesBackEqualFromEachPlace(String type, Object value) {
        Object back = WireValues.read(type, there.execute(WireValues.write(value)).asString());

        assertThat(back).isEqualTo(value);
        if (value instanceof Map<?, ?> map) {
            assertThat(List.copyOf(((Map<?, ?>) back).entrySet()).toString()).isEqualTo(map.entrySet().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("valuesAtPlaces")
    void aValueInAnArrayComesBackEqual(String type, Object value) {
        Type component = TypeParser.parse(type, getClass().getClassLoader());
        Object array = Array.newInstance(TypeVariables.rawClass(component), 1);
        Array.set(array, 0, value);

        Object back = WireValues.read(type + "[]", there.execute(WireValues.write(array)).asString());
        assertThat(back).isInstanceOf(array.getClass());
        assertThat(Array.get(back, 0)).isEqualTo(value);
    }
}
