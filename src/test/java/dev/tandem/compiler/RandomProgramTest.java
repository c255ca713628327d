package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/**
 * Random programs do the same on the JVM and in JavaScript. {@code mvn -Dfuzz=language -Dseed=7 -Dprograms=10000} runs
 * as many as one likes; one that fails is printed with its seed, as small as it gets.
 */
class RandomProgramTest {

    private static final long SEED = Long.getLong("seed", 1);
    private static final int PROGRAMS = Integer.getInteger("programs", 200);
    private static final int BATCH = 200;
    private static final int SHOWN = 3;

    @Test
    void theyDoTheSameInJavaScript() throws IOException {
        List<RandomPrograms.Difference> differences = new ArrayList<>();
        for (long first = SEED; first < SEED + PROGRAMS; first += BATCH) {
            differences.addAll(RandomPrograms.compare(LongStream.range(first, Math.min(first + BATCH, SEED + PROGRAMS))
                .mapToObj(RandomProgram::of).toList()));
            if (PROGRAMS > BATCH) {
                // Hours may pass, and whoever ends the run wants to know how far it came.
                System.out.printf("seeds %d to %d: %d differences so far%n", SEED, first
                    + BATCH - 1, differences.size());
            }
        }
        // Making them small may take minutes.
        differences.forEach(each -> System.out.println("seed " + each.program().seed() + "\n" + each));
        List<String> told = new ArrayList<>();
        for (RandomPrograms.Difference each : differences.subList(0, Math.min(SHOWN, differences.size()))) {
            told.add("seed " + each.program().seed() + "\n" + Shrinking.of(each.program()).source() + "\n" + each);
        }
        differences.forEach(each -> told.add("seed " + each.program().seed()));

        assertThat(told).as(String.join("\n", told)).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameProgram() {
        assertThat(RandomProgram.of(42)).isEqualTo(RandomProgram.of(42)).isNotEqualTo(RandomProgram.of(43));
    }
}
