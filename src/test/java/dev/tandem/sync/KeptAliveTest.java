package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.tandem.testkit.Heap;

/** What is kept alive, and how long. */
class KeptAliveTest {

    @Test
    void whatIsKeptIsReleasedWhenItsTimeIsOver() {
        KeptAlive keptAlive = new KeptAlive();
        Object[] kept = { new Object() };
        WeakReference<Object> reference = new WeakReference<>(kept[0]);
        keptAlive.keep(kept[0], 1_000, Duration.ofSeconds(10).toNanos());
        kept[0] = null;
        long now = System.nanoTime();
        assertThat(keptAlive.isDue(now)).isFalse();

        assertThat(keptAlive.isDue(now + Duration.ofSeconds(11).toNanos())).isTrue();
        keptAlive.endBy(now + Duration.ofSeconds(11).toNanos());

        assertThat(Heap.isCollected(reference)).isTrue();
        assertThat(keptAlive.isDue(now + Duration.ofHours(1).toNanos())).isFalse();
    }
}
