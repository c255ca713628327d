package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class EqualityTest {

    private record Point(int x, int y) {
    }

    @Test
    void numbersAreEqualWithinTheirType() {
        assertThat(Equality.equal(1, 1)).isTrue();
        assertThat(Equality.equal(1, 1.0)).isFalse();
        assertThat(Equality.equal(1, 1L)).isFalse();
    }

    @Test
    void nanEqualsNanAndZeroDiffersFromMinusZero() {
        assertThat(Equality.equal(Double.NaN, Double.NaN)).isTrue();
        assertThat(Equality.equal(0.0, -0.0)).isFalse();
    }

    @Test
    void nullEqualsOnlyNull() {
        assertThat(Equality.equal(null, null)).isTrue();
        assertThat(Equality.equal(null, List.of())).isFalse();
        assertThat(Equality.equal("", null)).isFalse();
    }

    @Test
    void recordsAreEqualByComponent() {
        assertThat(Equality.equal(new Point(1, 2), new Point(1, 2))).isTrue();
        assertThat(Equality.equal(new Point(1, 2), new Point(2, 1))).isFalse();
    }

    @Test
    void arraysAreEqualByContent() {
        assertThat(Equality.equal(new int[] { 1, 2 }, new int[] { 1, 2 })).isTrue();
        assertThat(Equality.equal(new int[] { 1, 2 }, new int[] { 1, 3 })).isFalse();
        assertThat(Equality.equal(new String[][] { { "a" } }, new String[][] { { "a" } })).isTrue();
        assertThat(Equality.equal(new int[] { 1 }, new long[] { 1 })).isFalse();
    }

    @Test
    void arraysInListsAndMapsAreEqualByContent() {
        assertThat(Equality.equal(List.of(new int[] { 1 }), Arrays.asList(new int[] { 1 }))).isTrue();
        assertThat(Equality.equal(List.of(new int[] { 1 }), List.of(new int[] { 2 }))).isFalse();
        assertThat(Equality.equal(Map.of("a", new int[] { 1 }), Map.of("a", new int[] { 1 }))).isTrue();
        assertThat(Equality.equal(Map.of("a", new int[] { 1 }), Map.of("b", new int[] { 1 }))).isFalse();
    }

    @Test
    void listsOfDifferentLengthDiffer() {
        assertThat(Equality.equal(List.of(1), List.of(1, 2))).isFalse();
    }
}
