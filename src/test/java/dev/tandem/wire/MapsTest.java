package dev.tandem.wire;

import static dev.tandem.wire.WireValues.read;
import static dev.tandem.wire.WireValues.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps: the order of their keys, and keys that are no text. */
class MapsTest {

    private static final String POINT_MAP = "java.util.Map<" + Point.class.getName() + ",java.lang.String>";

    public record Point(int x, int y) {
    }

    /** Goes through JSON-B. */
    public static class Years {

        public Map<Integer, String> byYear = new LinkedHashMap<>();
    }

    @Test
    void numbersAsKeysKeepTheirOrder() {
        Map<Integer, String> years = ordered(2025, 2024, 10);
        String json = write(years);

        assertThat(json).isEqualTo("{\"$\":\"map\",\"v\":[[\"2025\",\"v\"],[\"2024\",\"v\"],[\"10\",\"v\"]]}");
        assertThat(keys(read("java.util.Map<java.lang.Integer,java.lang.String>", json)))
            .containsExactly(2025, 2024, 10);
    }

    @Test
    void textsThatLookLikeNumbersKeepTheirOrder() {
        String json = write(ordered("b", "7", "a"));

        assertThat(json).startsWith("{\"$\":\"map\"");
        assertThat(keys(read("java.util.Map<java.lang.String,java.lang.String>", json))).containsExactly("b", "7", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = { "1 2 10", "7", "01 1.5 -3 b a", "4294967295 1x", "0 4294967294 b" })
    void whatJavaScriptKeepsInOrderIsAnObject(String keys) {
        assertThat(write(ordered((Object[]) keys.split(" ")))).doesNotContain("$");
    }

    @Test
    void aMapWithinABeanArrivesInItsOrder() {
        Years years = new Years();
        years.byYear.putAll(ordered(2025, 2024));
        String json = write(years);

        assertThat(json).isEqualTo("{\"byYear\":{\"$\":\"map\",\"v\":[[\"2025\",\"v\"],[\"2024\",\"v\"]]}}");
        assertThat(((Years) read(Years.class, json)).byYear).isEqualTo(years.byYear);
    }

    @Test
    void recordsAreKeys() {
        Map<Point, String> map = Map.of(new Point(1, 2), "a", new Point(3, 4), "b");

        assertThat(read(POINT_MAP, write(map))).isEqualTo(map);
    }

    @Test
    void nullAndItsNameAreTwoKeys() {
        Map<String, Integer> map = new HashMap<>();
        map.put(null, 1);
        map.put("null", 2);

        assertThat(read("java.util.Map<java.lang.String,java.lang.Integer>", write(map))).isEqualTo(map);
        assertThat(read("java.util.Map<java.lang.Integer,java.lang.Integer>", write(Collections.singletonMap(null, 5))))
            .isEqualTo(Collections.singletonMap(null, 5));
    }

    @Test
    void listsAndTimesAreKeys() {
        Map<List<Integer>, String> lists = Map.of(List.of(1, 2), "a");
        Map<Date, String> dates = Map.of(new Date(0), "a");

        assertThat(read("java.util.Map<java.util.List<java.lang.Integer>,java.lang.String>", write(lists)))
            .isEqualTo(lists);
        assertThat(write(dates)).isEqualTo("{\"1970-01-01T00:00:00Z\":\"a\"}");
        assertThat(read("java.util.Map<java.util.Date,java.lang.String>", write(dates))).isEqualTo(dates);
    }

    @Test
    void twoKeysOfOneTextAreRefused() {
        Map<Object, String> map = new HashMap<>();
        map.put(1, "a");
        map.put("1", "b");

        assertThatThrownBy(() -> write(map)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0107");
    }

    @Test
    void whatCannotComeBackAsAKeyIsRefused() {
        assertThatThrownBy(() -> write(Map.of(new int[] { 1 }, "a")))
            .hasMessageStartingWith("TANDEM-0106: a int[] cannot be");
        assertThatThrownBy(() -> write(Map.of(Optional.of(1), "a"))).hasMessageStartingWith("TANDEM-0106");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'$':'map'}", "{'$':'map','v':[[1]]}", "{'$':'map','v':[1]}", "{'$':'map','v':{}}",
        "{'$':'map','v':[[{},1]]}", "{'$':'other'}" })
    void whatIsNoMapIsRefused(String json) {
        assertThatThrownBy(() -> read("java.util.Map<java.lang.Integer,java.lang.Integer>", json.replace('\'', '"')))
            .isInstanceOf(WireException.class).hasMessageStartingWith("TANDEM-0101");
    }

    @Test
    void mapsAndCollectionsAreOfTheDeclaredType() {
        assertThat(read("java.util.TreeMap<java.lang.Integer,java.lang.String>", "{\"7\":\"a\",\"10\":\"b\"}"))
            .isInstanceOf(TreeMap.class).isEqualTo(Map.of(7, "a", 10, "b"));
        assertThat(read("java.util.ArrayList<" + Point.class.getName() + ">", "[{\"x\":1,\"y\":2}]"))
            .isInstanceOf(java.util.ArrayList.class).isEqualTo(List.of(new Point(1, 2)));
        assertThat(read("java.util.SortedSet<java.time.LocalDate>", "[\"2026-01-02\",\"2026-01-01\"]").toString())
            .isEqualTo("[2026-01-01, 2026-01-02]");
        assertThatThrownBy(() -> read("java.util.SortedSet<java.time.LocalDate>", "[null]"))
            .isInstanceOf(WireException.class);
    }

    @SafeVarargs
    private static <K> Map<K, String> ordered(K... keys) {
        Map<K, String> map = new LinkedHashMap<>();
        Arrays.asList(keys).forEach(key -> map.put(key, "v"));
        return map;
    }

    private static List<Object> keys(Object map) {
        return List.copyOf(((Map<?, ?>) map).keySet());
    }
}
