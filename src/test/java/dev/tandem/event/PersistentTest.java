package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Persistent lists and maps against those of the JDK. */
class PersistentTest {

    @Property(tries = 200)
    void aListIsAnyOtherListAfterEachChange(@ForAll Random random) {
        List<Integer> expected = new ArrayList<>();
        PersistentList<Integer> list = PersistentList.copyOf(expected);
        for (int i = 0; i < 200; i++) {
            int index = random.nextInt(expected.size() + 1);
            int count = random.nextInt(Math.min(random.nextBoolean() ? 3 : 200, expected.size() - index + 1));
            List<Integer> added = IntStream.range(0, random.nextInt(random.nextInt(10) == 0 ? 500 : 3)).boxed()
                .toList();
            PersistentList<Integer> before = list;
            List<Integer> copy = new ArrayList<>(expected);
            expected.subList(index, index + count).clear();
            expected.addAll(index, added);

            list = list.splice(index, count, added);

            assertThat(new ArrayList<>(list)).isEqualTo(expected);
            assertThat(before).isEqualTo(copy);
            assertThat(list.isEmpty() ? null : list.get(list.size() - 1))
                .isEqualTo(expected.isEmpty() ? null : expected.get(expected.size() - 1));
        }
    }

    @Property(tries = 200)
    void aMapIsAnyOtherMapAfterEachChange(@ForAll Random random) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        PersistentMap<String, Integer> map = PersistentMap.copyOf(expected);
        for (int i = 0; i < 300; i++) {
            // "Aa" and "BB" have the same hash code.
            String key = (random.nextBoolean() ? "Aa" : "BB") + random.nextInt(60);
            boolean isRemoval = random.nextInt(3) == 0;
            map = isRemoval ? map.without(key) : map.with(key, i);
            if (isRemoval) {
                expected.remove(key);
            }
            else {
                expected.put(key, i);
            }
            assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(map.get(key)).isEqualTo(expected.get(key));
        }
    }

    @Example
    void keysOfAnyTypeAndNullAreFound() {
        Map<Object, Object> map = PersistentMap.copyOf(Map.of()).with(null, 1).with(2, null).with("x", 3);

        assertThat(map).containsEntry(null, 1).containsEntry(2, null).doesNotContainKey(3);
    }

    @Example
    void nobodyCanChangeThem() {
        assertThatThrownBy(() -> PersistentList.copyOf(List.of(1)).set(0, 2))
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> PersistentMap.copyOf(Map.of(1, 1)).put(1, 2))
            .isInstanceOf(UnsupportedOperationException.class);
    }

    @Example
    void aListMayHoldNull() {
        assertThat(PersistentList.copyOf(Arrays.asList(1, null))).containsExactly(1, null);
    }

    @Example
    void changesThatMakeNoDifferenceAreNone() {
        assertThat(Edit.splice(List.of(1, 2), 0, 1, List.of(1))).isNull();
        assertThat(Edit.move(List.of(1, 1), 0, 1)).isNull();
        assertThat(Edit.put(Map.of("a", 1), "a", 1)).isNull();
        assertThat(Edit.remove(Map.of("a", 1), "b")).isNull();
    }
}
