package dev.tandem.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStore;

/** What each store must do. */
class StoreTest {

    private static final String KEY = Seal.nameOf("a session");
    private static final String OTHER = Seal.nameOf("another");
    private static final Duration KEEP = Duration.ofHours(8);

    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-01-31T10:00:00Z");

    private SessionStore store(String name) {
        return name.equals("memory") ? new MemoryStore(() -> now)
            : new FileStore(directory, name.equals("forced"), () -> now);
    }

    private static byte[] body(int value) {
        return new byte[] { 1, 2, (byte) value };
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "forced", "memory" })
    void whatWasSavedLastIsLoaded(String name) {
        SessionStore store = store(name);
        store.save(OTHER, 1, body(9), KEEP);

        assertThat(store.save(KEY, 1, body(1), KEEP)).isTrue();
        assertThat(store.save(KEY, 1, body(2), KEEP)).isTrue();

        assertThat(store.load(KEY)).hasValueSatisfying(stored -> {
            assertThat(stored.epoch()).isEqualTo(1);
            assertThat(stored.body()).containsExactly(body(2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void whatWasNeverSavedIsNotThere(String name) {
        SessionStore store = store(name);

        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.claim(KEY)).isEmpty();
        store.remove(KEY, 1);
        store.sweep();
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void whoClaimsASessionHasItsNextEpoch(String name) {
        SessionStore store = store(name);
        store.save(KEY, 1, body(1), KEEP);

        assertThat(store.claim(KEY)).hasValue(2);
        assertThat(store.claim(KEY)).hasValue(3);
        assertThat(store.load(KEY)).hasValueSatisfying(stored -> assertThat(stored.body()).containsExactly(body(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void whoHadASessionBeforeItWasClaimedSavesAndRemovesNothing(String name) {
        SessionStore store = store(name);
        store.save(KEY, 1, body(1), KEEP);
        store.claim(KEY);

        assertThat(store.save(KEY, 1, body(2), KEEP)).isFalse();
        store.remove(KEY, 1);

        assertThat(store.load(KEY)).hasValueSatisfying(stored -> {
            assertThat(stored.epoch()).isEqualTo(2);
            assertThat(stored.body()).containsExactly(body(1));
        });
        assertThat(store.save(KEY, 2, body(3), KEEP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void whatIsRemovedIsGone(String name) {
        SessionStore store = store(name);
        store.save(KEY, 1, body(1), KEEP);

        store.remove(KEY, 1);

        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.claim(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void aSessionIsKeptForItsTimeOnly(String name) throws IOException {
        SessionStore store = store(name);
        store.save(KEY, 1, body(1), KEEP);
        store.save(OTHER, 1, body(1), KEEP.plusMinutes(2));

        now = now.plus(KEEP).plusSeconds(1);

        assertThat(store.load(KEY)).isEmpty();
        assertThat(store.claim(KEY)).isEmpty();
        store.sweep();
        assertThat(store.load(OTHER)).isPresent();
        assertThat(files()).hasSize(name.equals("file") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void ofManyWhoClaimASessionAtOnceEachHasAnEpochOfItsOwn(String name) throws Exception {
        SessionStore store = store(name);
        store.save(KEY, 1, body(1), KEEP);

        List<Long> epochs = inParallel(8, i -> store.claim(KEY).getAsLong());

        assertThat(epochs).doesNotHaveDuplicates().contains(9L);
        long winners = epochs.stream().filter(epoch -> store.save(KEY, epoch, body(2), KEEP)).count();
        assertThat(winners).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "file", "memory" })
    void aSessionThatIsClaimedWhileItIsSavedStaysClaimed(String name) throws Exception {
        SessionStore store = store(name);
        for (int round = 0; round < 50; round++) {
            String key = Seal.nameOf("round " + round);
            store.save(key, 1, body(1), KEEP);

            inParallel(3, i -> i == 0 ? store.claim(key).getAsLong() : store.save(key, 1, body(2), KEEP) ? 1L : 0L);

            assertThat(store.load(key)).hasValueSatisfying(stored -> assertThat(stored.epoch()).isEqualTo(2));
            assertThat(store.save(key, 1, body(4), KEEP)).isFalse();
        }
    }

    private interface Task {

        Long run(int i) throws Exception;
    }

    private static List<Long> inParallel(int count, Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Long>> calls = IntStream.range(0, count).mapToObj(i -> (Callable<Long>) () -> task.run(i))
                .toList();
            List<Long> results = new ArrayList<>();
            for (Future<Long> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
        finally {
            threads.shutdownNow();
        }
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return new HashSet<>(all.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void aSessionIsOneFileThatOnlyTheServerReads() throws IOException {
        SessionStore store = store("file");
        store.save(KEY, 1, body(1), KEEP);
        store.claim(KEY);
        store.save(KEY, 2, body(2), KEEP);

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.getFileName()).hasToString(KEY + ".2");
            assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        });
    }

    @Test
    void aFileThatIsNoneOfOursIsNoSession() throws IOException {
        SessionStore store = store("file");
        store.save(KEY, 1, body(1), KEEP);
        Path file = files().iterator().next();

        for (byte[] content : List.of(new byte[0], new byte[11], new byte[100])) {
            Files.write(file, content);
            assertThat(store.load(KEY)).isEmpty();
            assertThat(store.claim(KEY)).isEmpty();
        }
        store.sweep();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashHasLeftUnfinishedIsSweptLater() throws IOException {
        SessionStore store = store("file");
        store.save(KEY, 1, body(1), KEEP);
        Path unfinished = Files.write(files().iterator().next().resolveSibling("x.new"), body(1));
        now = Files.getLastModifiedTime(unfinished).toInstant().plusSeconds(10);
        store.save(KEY, 1, body(1), KEEP);

        store.sweep();
        assertThat(unfinished).exists();
        now = now.plus(Duration.ofHours(2));
        store.sweep();

        assertThat(unfinished).doesNotExist();
        assertThat(store.load(KEY)).isPresent();
    }

    @Test
    void aKeyThatLeadsElsewhereIsRefused() {
        assertThatThrownBy(() -> store("file").load("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStoreThatCannotWriteSaysSoAndLeavesNothing() throws IOException {
        Files.writeString(directory.resolve(KEY.substring(0, 2)), "no directory");

        assertThatThrownBy(() -> store("file").save(KEY, 1, body(1), KEEP)).isInstanceOf(UncheckedIOException.class);
        assertThat(files()).hasSize(1);
    }
}
