package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tandem.ModelEvent;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.event.PropertyNode;
import dev.tandem.session.Sample;
import dev.tandem.session.Sample.Bean;
import dev.tandem.session.Sample.Pair;
import dev.tandem.session.Sample.Point;
import dev.tandem.session.Sample.Shape;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.TwoSides;

/**
 * Each kind of value from the server to the browser and back again, both sides real: what arrives, and nothing twice.
 */
class RoundTripTest {

    private static final String LONE = "a\ud800b\udc00 \" \\ \u0000 \u2028 </script> \uD83D\uDE00";

    /** Values to change from, where that is not null: an empty optional is null in the browser. */
    private static final Map<String, Object> OTHERS =
        Map.of("maybe", Optional.of("other"), "maybeInt", OptionalInt.of(5),
        "maybeLong", OptionalLong.of(5), "maybeDouble", OptionalDouble.of(5));

    private static BrowserRuntime browser;

    private TwoSides<? extends Sample> link;
    private Page page;
    private Sample sample;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        List<String> names = Stream.of(Sample.Both.class.getDeclaredFields())
            .map(field -> field.getName() + ": prop()").toList();
        browser.define("dev/tandem/session/Sample.js", """
            import { Model, prop, emitter } from "tandem";
            export class Sample extends Model {
                static {
                    Model.define(Sample, {
                        name: "dev.tandem.session.Sample",
                        both: { %s },
                        emitters: { sent: emitter() },
                    });
                }
            }
            """.formatted(String.join(", ", names)));
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Sample.class);
        page = link.page;
        sample = page.app(Sample.class);
    }

    /** Name of the property, the value, and what must be true of {@code v} in the browser. */
    static Stream<Arguments> values() {
        return Stream.of(
            Arguments.of("flag", true, "v === true"),
            Arguments.of("tiny", (byte) -128, "v === -128"),
            Arguments.of("small", (short) 300, "v === 300"),
            Arguments.of("integer", Integer.MIN_VALUE, "v === -2147483648"),
            Arguments.of("large", 9007199254740991L, "v === 9007199254740991"),
            Arguments.of("large", -9007199254740992L, "v === -9007199254740992n"),
            Arguments.of("large", 9007199254740993L, "v === 9007199254740993n"),
            Arguments.of("large", Long.MIN_VALUE, "v === -(2n ** 63n)"),
            Arguments.of("single", 0.1f, "v === 0.1"),
            Arguments.of("single", Float.MAX_VALUE, "v > 3.4e38"),
            Arguments.of("single", Float.NaN, "Number.isNaN(v)"),
            Arguments.of("real", 20.0, "v === 20"),
            Arguments.of("real", 0.1 + 0.2, "v === 0.1 + 0.2"),
            Arguments.of("real", Double.MIN_VALUE, "v === Number.MIN_VALUE"),
            Arguments.of("real", -0.0, "Object.is(v, -0)"),
            Arguments.of("real", Double.NaN, "Number.isNaN(v)"),
            Arguments.of("real", Double.POSITIVE_INFINITY, "v === Infinity"),
            Arguments.of("real", Double.NEGATIVE_INFINITY, "v === -Infinity"),
            Arguments.of("letter", 'ü', "v === 'ü'"),
            Arguments.of("letter", '\ud800', "v === '\\ud800'"),
            Arguments.of("text", "", "v === ''"),
            Arguments.of("text", LONE, "v.charCodeAt(1) === 0xd800 && v.charCodeAt(3) === 0xdc00 && v.length === 25"),
            Arguments.of("huge", BigInteger.TWO.pow(90).negate(), "v === -(2n ** 90n)"),
            Arguments.of("huge", BigInteger.TEN, "v === 10"),
            Arguments.of("exact", new BigDecimal("1.10"), "v === '1.10'"),
            Arguments.of("exact", new BigDecimal("1E+3"), "v === '1E+3'"),
            Arguments.of("day", DayOfWeek.FRIDAY, "v === 'FRIDAY'"),
            Arguments.of("bytes", new byte[] {0, 127, -128, -1},
            "v instanceof Uint8Array && v[2] === 128 && v.length === 4"),
            Arguments.of("bytes", new byte[0], "v instanceof Uint8Array && v.length === 0"),
            Arguments.of("integers", new int[] {1, -2}, "v[1] === -2"),
            Arguments.of("matrix", new double[][] {{1, Double.NaN}, {}}, "Number.isNaN(v[0][1]) && v[1].length === 0"),
            Arguments.of("texts", new String[] {"a", null}, "v[1] === null"),
            Arguments.of("longs", Arrays.asList(1L, null, Long.MAX_VALUE), "v[0] === 1 && v[2] === 2n ** 63n - 1n"),
            Arguments.of("blobs", List.of(new byte[] {1}, new byte[] {2, 3}), "v[1][1] === 3"),
            Arguments.of("words", Set.of("a", "b"), "Array.isArray(v) && v.length === 2"),
            Arguments.of("map", Map.of("$", List.of(1.0, 2.5), "__proto__", List.of(), "", List.of(Double.NaN)),
                "v.$[0] === 1 && Object.keys(v).length === 3"),
            Arguments.of("byNumber", Map.of(7, "x", -1, "y"), "v[7] === 'x' && v['-1'] === 'y'"),
            Arguments.of("byNumber", ordered(2025, 2024, 10),
            "Object.keys(v).join() === '2025,2024,10' && v[10] === 'x10'"),
            Arguments.of("byPoint", Map.of(new Point(1, 2), "a"), "v instanceof Map && [...v][0][0].y === 2"),
            Arguments.of("byText", nullAndNull(), "v.get(null) === 1 && v.get('null') === 2"),
            Arguments.of("byDay", Map.of(DayOfWeek.MONDAY, LocalTime.NOON), "v.MONDAY === '12:00:00'"),
            Arguments.of("byFlag", Map.of(true, 1L, false, 2L), "v.true === 1 && v.false === 2"),
            Arguments.of("byReal", Map.of(1.0, new UUID(1, 2), Double.NaN, new UUID(3, 4), -0.0, new UUID(5, 6)),
                "v['1.0'].length === 36"),
            Arguments.of("maybe", Optional.of("x"), "v === 'x'"),
            Arguments.of("maybe", Optional.empty(), "v === null"),
            Arguments.of("maybeInt", OptionalInt.of(0), "v === 0"),
            Arguments.of("maybeLong", OptionalLong.of(Long.MAX_VALUE), "v === 2n ** 63n - 1n"),
            Arguments.of("maybeDouble", OptionalDouble.of(Double.NaN), "Number.isNaN(v)"),
            Arguments.of("maybeDouble", OptionalDouble.empty(), "v === null"),
            Arguments.of("point", new Point(1, Double.POSITIVE_INFINITY), "v.x === 1 && v.y === Infinity"),
            Arguments.of("pair", new Pair<>(new Point(1, 2), List.of(Long.MAX_VALUE)),
                "v.first.x === 1 && typeof v.second[0] === 'bigint'"),
            Arguments.of("instant", Instant.parse("2026-01-31T10:15:30.123456789Z"),
                "v === '2026-01-31T10:15:30.123456789Z'"),
            Arguments.of("date", LocalDate.of(2026, 1, 31), "v === '2026-01-31'"),
            Arguments.of("time", LocalTime.of(10, 15), "v === '10:15:00'"),
            Arguments.of("dateTime", LocalDateTime.of(2026, 1, 31, 10, 15), "v === '2026-01-31T10:15:00'"),
            Arguments.of("offset", OffsetDateTime.parse("2026-01-31T10:15:30+01:00"),
            "v === '2026-01-31T10:15:30+01:00'"),
            Arguments.of("zoned", ZonedDateTime.parse("2026-01-31T10:15:30+01:00[Europe/Berlin]"),
                "v.endsWith('[Europe/Berlin]')"),
            Arguments.of("duration", Duration.ofSeconds(90), "v === 'PT1M30S'"),
            Arguments.of("period", Period.of(1, 2, 3), "v === 'P1Y2M3D'"),
            Arguments.of("month", YearMonth.of(2026, 1), "v === '2026-01'"),
            Arguments.of("utilDate", new Date(1_700_000_000_000L),
            "v === '2023-11-14T22:13:20Z' && new Date(v) - 17e11 === 0"),
            Arguments.of("uuid", new UUID(1, 2), "v === '00000000-0000-0001-0000-000000000002'"),
            Arguments.of("bean", new Bean("a <b> $ " + LONE, Long.MAX_VALUE),
                "v.text.startsWith('a <b>') && v.number === 2n ** 63n - 1n"),
            Arguments.of("anything", Map.of("a", List.of(1, 2.5, "x", true, Long.MAX_VALUE)),
            "v.a[4] === 2n ** 63n - 1n"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueSurvivesBothWays(String name, Object value, String check) {
        survivesBothWays(name, value, check);
    }

    @Test
    void modelsSurviveBothWays() {
        Sample other = make();
        survivesBothWays("model", other, "v === browser.session.getModel('" + other.getId() + "')");
        survivesBothWays("models", List.of(sample, other), "v[0] === model");
        survivesBothWays("modelsByName", Map.of("a", other, "b", sample), "v.b === model");
        survivesBothWays("modelLists", Map.of("a", List.of(other)), "v.a[0].id === '" + other.getId() + "'");
    }

    @Test
    void aRecordThatHoldsEverythingSurvivesBothWays() {
        Shape shape = new Shape("x", DayOfWeek.MONDAY, List.of(new Point(1, Double.NaN)), Map.of("$a", new Point(2, 2)),
            Optional.of(new Point(3, 3)), Long.MAX_VALUE, null, LocalDate.EPOCH, sample);

        survivesBothWays("shape", shape, "v.owner === model && v.named.$a.x === 2 && typeof v.area === 'bigint'");
    }

    @Test
    void theOrderOfNumbersAsKeysSurvivesBothWays() {
        set("byNumber", ordered(2025, 2024, 10));
        link.settle();

        link.inBrowser(
            "model.byNumber = { ...model.byNumber, 2025: 'new' }; model.byNumber = new Map([[3, 'x'], [2, 'y']])");

        assertThat(sample.both.byNumber.get().keySet()).containsExactly(3, 2);
    }

    @Test
    void aDateOfTheBrowserIsReadWhereAnInstantIsWanted() {
        link.inBrowser(
            "model.utilDate = new Date(5); model.instant = new Date('2020-03-11'); model.zoned = new Date(0)");

        assertThat(sample.both.utilDate.get()).isEqualTo(new Date(5));
        assertThat(sample.both.instant.get()).isEqualTo(Instant.parse("2020-03-11T00:00:00Z"));
        assertThat(page.getRefusals()).isZero();
    }

    private static Map<Integer, String> ordered(int... keys) {
        Map<Integer, String> map = new LinkedHashMap<>();
        Arrays.stream(keys).forEach(key -> map.put(key, "x" + key));
        return map;
    }

    private static Map<String, Integer> nullAndNull() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put(null, 1);
        map.put("null", 2);
        return map;
    }

    private void survivesBothWays(String name, Object value, String check) {
        set(name, value);
        link.settle();
        assertThat(browser.run("Sample1", "const v = model." + name + "; return " + check)).isEqualTo("true");
        assertThat(browser.takeSent()).as("echo").isEmpty();
        browser.run("Sample1", "globalThis.kept = model." + name);
        set(name, OTHERS.get(name));
        link.settle();
        List<ModelEvent> heard = hear(name);

        browser.run("Sample1", "model." + name + " = kept");
        link.settle();

        PropertyNode<Object> node = node(name);
        assertThat(node.differs(value)).as(() -> node.get() + " differs from " + value).isFalse();
        assertThat(heard).as("events").hasSize(1);
        assertThat(page.getRefusals()).isZero();
        assertThat(browser.takeErrors()).isEmpty();

        browser.set("Sample1", name, browser.get("Sample1", name));
        assertThat(browser.takeSent()).as("sent again").isEmpty();
        assertThat(page.run(() -> node.set(value))).as("answer to an equal value").isEmpty();
    }

    private void set(String name, Object value) {
        link.run(() -> node(name).set(value));
    }

    private List<ModelEvent> hear(String name) {
        List<ModelEvent> heard = new ArrayList<>();
        link.run(() -> sample.connect(events -> heard.addAll(List.of(events)), name));
        heard.clear();
        return heard;
    }

    private Sample make() {
        Sample[] made = new Sample[1];
        link.run(() -> made[0] = sample.makeAnother());
        return made[0];
    }

    @SuppressWarnings("unchecked")
    private PropertyNode<Object> node(String name) {
        return (PropertyNode<Object>) ModelCore.of(sample).getNode().getProperty(name);
    }
}
