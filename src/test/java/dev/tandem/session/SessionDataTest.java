package dev.tandem.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.config.Configuration;

class SessionDataTest {

    private static final byte[] BYTES = "hello".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final LocalServer server = new LocalServer(
        Configuration.of(Map.of("tandem.data.memory.max", "100k", "tandem.data.files.max", "300k")));
    private final ClientSession session = server.open(Lamp.class).session;

    @BeforeEach
    void spoolHere() {
        server.sessions.setTemporaryDirectory(directory);
    }

    @Test
    void bytesAreKeptUnderTheirNameAndHaveAnAddress() throws IOException {
        String address = session.addData("a b/ü.txt", BYTES);

        assertThat(address).isEqualTo("/demo/tandem/data/" + session.getId() + "/a%20b/%C3%BC.txt");
        assertThat(session.getData("a b/ü.txt").readAllBytes()).isEqualTo(BYTES);
        assertThat(session.getDataNames()).containsExactly("a b/ü.txt");
    }

    @Test
    void aNameIsGivenOnce() {
        session.addData("x", BYTES);

        assertThatThrownBy(() -> session.addData("x", BYTES)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0561");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/x", "x/", "a//b", "..", "a/../b", "./a", "a;b", "a\\b", "a%b", "a\nb" })
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> session.addData(name, BYTES)).hasMessageStartingWith("TANDEM-0560");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "a.b", "a/b.png", "..x", "x..", "a?b#c" })
    void otherwiseAnythingIsAName(String name) {
        assertThat(session.addData(name, BYTES)).doesNotContain("?", "#");
    }

    @Test
    void unknownDataIsNull() {
        assertThat(session.getData("nothing")).isNull();
        assertThat(session.getDataNames()).isEmpty();
        session.removeData("nothing");
    }

    @Test
    void whatTheSessionHasNotIsLookedForAmongWhatAllShare() throws IOException {
        server.sessions.getAssets().addSharedData("session-data-test", "shared".getBytes(UTF_8));
        try {
            assertThat(session.getData("session-data-test")).hasContent("shared");
            assertThat(session.getDataNames()).isEmpty();

            session.addData("session-data-test", BYTES);
            assertThat(session.getData("session-data-test")).hasContent("hello");
        }
        finally {
            server.sessions.getAssets().removeData("session-data-test");
        }
    }

    @Test
    void removedDataIsGoneAndItsNameFree() {
        session.addData("x", BYTES);
        session.removeData("x");

        assertThat(session.getData("x")).isNull();
        assertThat(session.addData("x", BYTES)).endsWith("/x");
    }

    @Test
    void memoryIsCounted() {
        session.addData("a", new byte[60 * 1024]);

        assertThatThrownBy(() -> session.addData("b", new byte[60 * 1024])).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0562").hasMessageContaining("tandem.data.memory.max");
        session.removeData("a");
        session.addData("b", new byte[60 * 1024]);
    }

    @Test
    void aLongStreamGoesToAFileThatGoesWithItsData() throws IOException {
        session.addData("long", stream(200 * 1024));

        assertThat(files()).isEqualTo(1);
        assertThat(session.getData("long").readAllBytes()).hasSize(200 * 1024);
        session.removeData("long");
        assertThat(files()).isZero();
    }

    @Test
    void filesAreCounted() throws IOException {
        session.addData("a", stream(200 * 1024));

        assertThatThrownBy(() -> session.addData("b", stream(200 * 1024))).hasMessageContaining("tandem.data.files.max");
        assertThatThrownBy(() -> session.addData("b", stream(400 * 1024))).hasMessageContaining("tandem.data.files.max");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void aStreamThatFailsLeavesNothing() throws IOException {
        InputStream broken = new java.io.SequenceInputStream(stream(100 * 1024), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        });

        assertThatThrownBy(() -> session.addData("x", broken)).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("TANDEM-0563").hasMessageContaining("cut");
        assertThat(session.getDataNames()).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void aFileIsServedFromWhereItIsAndStays() throws IOException {
        Path file = Files.write(directory.resolve("mine"), BYTES);
        session.addData("x", file);
        session.close();
        server.settle();

        assertThat(file).exists();
    }

    @Test
    void allGoesWithTheSession() throws IOException {
        session.addData("a", BYTES);
        session.addData("b", stream(200 * 1024));
        session.close();
        server.settle();

        assertThat(session.getDataNames()).isEmpty();
        assertThat(files()).isZero();
        assertThatThrownBy(() -> session.addData("c", BYTES)).hasMessageStartingWith("TANDEM-0075");
    }

    private static InputStream stream(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".data")).count();
        }
    }
}
