package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.Disposition;

/** Data that all sessions share. */
class SharedDataTest {

    private final AssetStore store = new AssetStore(getClass().getClassLoader());

    @TempDir
    Path folder;

    @Test
    void bytesAreFoundByTheirName() throws IOException {
        assertThat(store.getData().add("icons/a b.png", "one".getBytes(UTF_8)))
            .isEqualTo("/tandem/data/shared/icons/a%20b.png");

        assertThat(store.getData().open("icons/a b.png")).hasContent("one");
        assertThat(store.getData().open("none")).isNull();
        assertThat(store.findData("icons/a b.png").getContentType()).isEqualTo("image/png");
    }

    @Test
    void streamsResourcesAndFilesAreTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("f.txt"), "file");
        store.getData().add("s.txt", new ByteArrayInputStream("stream".getBytes(UTF_8)));
        store.getData().add("u.txt", file.toUri().toURL());
        store.getData().add("f.txt", file);
        Files.writeString(file, "changed");

        assertThat(store.getData().getNames()).containsExactly("f.txt", "s.txt", "u.txt");
        assertThat(store.getData().open("s.txt")).hasContent("stream");
        assertThat(store.getData().open("u.txt")).hasContent("file");
        assertThat(store.getData().open("f.txt")).hasContent("changed");
    }

    @Test
    void aLinkToAnAttachmentSavesIt() {
        store.getData().add("a.pdf", new byte[1], Disposition.ATTACHMENT);

        assertThat(store.findData("a.pdf").getDisposition()).startsWith("attachment; filename=\"a.pdf\"");
    }

    @Test
    void aNameIsGivenOnce() {
        store.getData().add("a.txt", new byte[1]);

        assertThatThrownBy(() -> store.getData().add("a.txt", new byte[2]))
            .hasMessage("TANDEM-0282: there is shared data named 'a.txt' already; remove it first, or choose another name");
    }

    @Test
    void whatIsRemovedIsGone() {
        store.getData().add("a.txt", new byte[1]);

        store.getData().remove("a.txt");
        store.getData().remove("a.txt");

        assertThat(store.getData().getNames()).isEmpty();
    }

    @Test
    void whatIsAddedAgainHasANewAddress() {
        String first = store.getData().add("a.txt", new byte[1]);
        store.getData().remove("a.txt");

        assertThat(store.getData().add("a.txt", new byte[1])).startsWith(first + "?");
    }

    @Test
    void namesAreNotNormalised() {
        assertThat(store.getData().add("a\u0308 \u2126", new byte[1])).endsWith("/a%CC%88%20%E2%84%A6");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/etc/passwd", "../a", "a//b", "file:///a.txt", "a?b", "a%2fb" })
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> store.getData().add(name, new byte[1])).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0281: '" + name + "' cannot be the name of data");
    }

    @Test
    void nothingIsFetchedFromElsewhere() throws IOException {
        URL url = new URL("http://127.0.0.1/a.txt");

        assertThatThrownBy(() -> store.getData().add("a.txt", url)).hasMessageStartingWith("TANDEM-0284");
    }

    @Test
    void aStreamThatFailsLeavesNothing() {
        InputStream broken = new InputStream() {

            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> store.getData().add("a.txt", broken)).isInstanceOf(UncheckedIOException.class)
            .hasMessage("TANDEM-0283: shared data 'a.txt' cannot be read: gone");
        assertThat(store.getData().getNames()).isEmpty();
    }
}
