package dev.tandem.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.tandem.monitor.SessionMetrics;

class SessionChoiceTest {

    private final List<SessionMetrics> sessions = List.of(new SeenSession("c", "ada", 3, 100),
        new SeenSession("a", "bob", 1, 300), new SeenSession("b", "", 2, 200), new SeenSession("d", "ada", 1, 400));

    @Test
    void theYoungestComeFirst() {
        assertThat(names("", "age", 9)).containsExactly("d", "a", "b", "c");
        assertThat(names("", "-age", 9)).containsExactly("c", "b", "a", "d");
    }

    @Test
    void whatIsEqualIsInTheOrderOfNamesInBothDirections() {
        assertThat(names("", "models", 9)).containsExactly("a", "d", "b", "c");
        assertThat(names("", "-models", 9)).containsExactly("c", "b", "a", "d");
        assertThat(names("", "user", 9)).containsExactly("b", "c", "d", "a");
    }

    @Test
    void nonsenseSortsByAge() {
        for (String sort : List.of("", "size", "<script>", "age-")) {
            assertThat(names("", sort, 9)).as(sort).containsExactly("d", "a", "b", "c");
        }
    }

    @Test
    void onlySoManyAreChosenAndAllThatMatchAreCounted() {
        SessionChoice choice = new SessionChoice(sessions, "ada", "models", 1);

        assertThat(choice.getFirst()).extracting(SessionMetrics::getName).containsExactly("d");
        assertThat(choice.getMatching()).isEqualTo(2);
        assertThat(names("192.0.2.7 connected", "name", 2)).containsExactly("a", "b");
        assertThat(names(".*", "name", 9)).isEmpty();
    }

    @Test
    void theFirstOfManyAreThoseThatSortingAllGives() {
        List<SessionMetrics> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new SeenSession(String.format("%04d", i), "", 0, i));
        }
        Collections.shuffle(many, new Random(1));

        List<SessionMetrics> first = new SessionChoice(many, "", "name", 200).getFirst();

        assertThat(first).hasSize(200).extracting(SessionMetrics::getName).isSorted().endsWith("0199");
    }

    private List<String> names(String filter, String sort, int most) {
        return new SessionChoice(sessions, filter, sort, most).getFirst().stream().map(SessionMetrics::getName)
            .toList();
    }
}
