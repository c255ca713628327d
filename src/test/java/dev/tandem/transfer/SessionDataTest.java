package dev.tandem.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.Disposition;
import dev.tandem.Session;
import dev.tandem.config.Configuration;
import dev.tandem.session.ClientSession;
import dev.tandem.session.Deployment;
import dev.tandem.session.Lamp;
import dev.tandem.testkit.LocalServer;

class SessionDataTest {

    private static final byte[] BYTES = "hello".getBytes(UTF_8);

    @TempDir
    Path directory;

    private final LocalServer server = new LocalServer(
        Configuration.of(Map.of("tandem.data.memory.max", "100k", "tandem.data.files.max", "300k")));
    private final ClientSession session = server.open(Lamp.class).session;
    private final Session facade = session.getFacade();

    @BeforeEach
    void spoolHere() {
        server.sessions.setDeployment(new Deployment("", "/", directory));
    }

    @Test
    void aResourceIsTaken() throws IOException {
        facade.getData().add("test.class", SessionDataTest.class.getResource("SessionDataTest.class"));

        assertThat(facade.getData().open("test.class").read()).isEqualTo(0xCA);
    }

    @Test
    void bytesAreKeptUnderTheirNameAndHaveAnAddress() throws IOException {
        String address = facade.getData().add("a b/ü.txt", BYTES);

        assertThat(address).matches("/demo/tandem/data/[A-Za-z0-9_-]{32}/a%20b/%C3%BC.txt")
            .doesNotContain(session.getId());
        assertThat(facade.getData().open("a b/ü.txt").readAllBytes()).isEqualTo(BYTES);
        assertThat(facade.getData().getNames()).containsExactly("a b/ü.txt");
    }

    @Test
    void whatStandsInAnAddressOpensTheDataAndJoinsNothing() {
        String key = facade.getData().add("x", BYTES).split("/")[4];

        assertThat(facade.getData().add("y", BYTES)).contains("/" + key + "/");
        assertThat(server.sessions.findByAddress(key)).isSameAs(session);
        assertThat(server.sessions.find(key)).isNull();
        assertThat(server.sessions.findByAddress(session.getId())).isNull();
        session.close();
        assertThat(server.sessions.findByAddress(key)).isNull();
    }

    @Test
    void whatIsAddedUnderANameAgainReplacesItAtANewAddress() throws IOException {
        String first = facade.getData().add("x", BYTES);
        String second = facade.getData().add("x", "other".getBytes(UTF_8));
        facade.getData().remove("x");
        String third = facade.getData().add("x", BYTES);

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(first).endsWith("/x");
        assertThat(facade.getData().open("x")).hasContent("hello");
        assertThat(facade.getData().getNames()).containsExactly("x");
    }

    @Test
    void whatIsReplacedIsNotCountedAnyMore() throws IOException {
        for (int i = 0; i < 4; i++) {
            facade.getData().add("x", new byte[60 * 1024]);
            facade.getData().add("long", stream(200 * 1024));
        }

        assertThat(files()).isEqualTo(1);
    }

    @Test
    void whatIsTooMuchReplacesNothing() throws IOException {
        facade.getData().add("x", BYTES);

        assertThatThrownBy(() -> facade.getData().add("x", new byte[200 * 1024])).hasMessageStartingWith("TANDEM-0562");
        assertThat(facade.getData().open("x")).hasContent("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/x", "x/", "a//b", "..", "a/../b", "./a" })
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> facade.getData().add(name, BYTES)).hasMessageStartingWith("TANDEM-0560");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0308.txt", "\u2126 \u212b \u1e9b\u0323", "100%.pdf", "%41", "a;b.txt", "a b", "\"q\"", "a\\b", "a\nb",
        "\u202egnp.exe", "+&=,@:!$'()*~", "#1?", "\ud83d\ude00", "\ud800", "...", " " })
    void anyNameOfAFileIsKeptAndServed(String name) throws IOException {
        String address = facade.getData().add(name, BYTES);

        assertThat(facade.getData().getNames()).containsExactly(name);
        assertThat(facade.getData().open(name)).hasContent("hello");
        assertThat(address).matches("[\\w/.~!$&'()*+,=:@%-]+").doesNotContain("%25", "%3B", "%5C", "%0A", "%2F");
        assertThat(served(address)).hasContent("hello");
    }

    @Test
    void namesThatAreTheSameInAnAddressAreServedApart() throws IOException {
        String first = facade.getData().add("a;b", "1".getBytes(UTF_8));
        String second = facade.getData().add("a%b", "2".getBytes(UTF_8));
        String third = facade.getData().add("a_b", "3".getBytes(UTF_8));

        assertThat(served(first)).hasContent("1");
        assertThat(served(second)).hasContent("2");
        assertThat(served(third)).hasContent("3");
    }

    @Test
    void anAttachmentHasItsNameInAHeader() {
        facade.getData().add("plots/100% \u2126\"\u202e.pdf", BYTES, Disposition.ATTACHMENT);
        facade.getData().add("plain.txt", BYTES);
        facade.getData().add("a;b.txt", BYTES);

        assertThat(session.getNamedData().find("plots/100% \u2126\"\u202e.pdf").getDisposition())
            .isEqualTo("attachment; filename=\"100_ ___.pdf\"; filename*=UTF-8''100%25%20%E2%84%A6%22_.pdf");
        assertThat(session.getNamedData().find("plain.txt").getDisposition()).isNull();
        assertThat(session.getNamedData().find("a;b.txt").getDisposition()).startsWith("inline; filename=\"a;b.txt\"");
    }

    private InputStream served(String address) throws IOException {
        String path = URI.create(address).getPath();
        return session.getNamedData().findServed(path.split("/", 6)[5]).open();
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "a.b", "a/b.png", "..x", "x..", "a?b#c" })
    void otherwiseAnythingIsAName(String name) {
        assertThat(facade.getData().add(name, BYTES)).doesNotContain("?", "#");
    }

    @Test
    void unknownDataIsNull() {
        assertThat(facade.getData().open("nothing")).isNull();
        assertThat(facade.getData().getNames()).isEmpty();
        facade.getData().remove("nothing");
    }

    @Test
    void whatTheSessionHasNotIsLookedForAmongWhatAllShare() throws IOException {
        server.sessions.getAssets().getData().add("session-data-test", "shared".getBytes(UTF_8));
        try {
            assertThat(facade.getData().open("session-data-test")).hasContent("shared");
            assertThat(facade.getData().getNames()).isEmpty();

            facade.getData().add("session-data-test", BYTES);
            assertThat(facade.getData().open("session-data-test")).hasContent("hello");
        }
        finally {
            server.sessions.getAssets().getData().remove("session-data-test");
        }
    }

    @Test
    void removedDataIsGoneAndItsNameFree() {
        facade.getData().add("x", BYTES);
        facade.getData().remove("x");

        assertThat(facade.getData().open("x")).isNull();
        assertThat(facade.getData().add("x", BYTES)).contains("/x?");
    }

    @Test
    void memoryIsCounted() {
        facade.getData().add("a", new byte[60 * 1024]);

        assertThatThrownBy(() -> facade.getData().add("b", new byte[60 * 1024])).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0562").hasMessageContaining("tandem.data.memory.max");
        facade.getData().remove("a");
        facade.getData().add("b", new byte[60 * 1024]);
    }

    @Test
    void aLongStreamGoesToAFileThatGoesWithItsData() throws IOException {
        facade.getData().add("long", stream(200 * 1024));

        assertThat(files()).isEqualTo(1);
        assertThat(facade.getData().open("long").readAllBytes()).hasSize(200 * 1024);
        facade.getData().remove("long");
        assertThat(files()).isZero();
    }

    @Test
    void filesAreCounted() throws IOException {
        facade.getData().add("a", stream(200 * 1024));

        assertThatThrownBy(() -> facade.getData().add("b", stream(200 * 1024))).hasMessageContaining("tandem.data.files.max");
        assertThatThrownBy(() -> facade.getData().add("b", stream(400 * 1024))).hasMessageContaining("tandem.data.files.max");
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

        assertThatThrownBy(() -> facade.getData().add("x", broken)).isInstanceOf(UncheckedIOException.class)
            .hasMessageContaining("TANDEM-0563").hasMessageContaining("cut");
        assertThat(facade.getData().getNames()).isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void aFileIsServedFromWhereItIsAndStays() throws IOException {
        Path file = Files.write(directory.resolve("mine"), BYTES);
        facade.getData().add("x", file);
        session.close();
        server.settle();

        assertThat(file).exists();
    }

    @Test
    void allGoesWithTheSession() throws IOException {
        facade.getData().add("a", BYTES);
        facade.getData().add("b", stream(200 * 1024));
        session.close();
        server.settle();

        assertThat(facade.getData().getNames()).isEmpty();
        assertThat(files()).isZero();
        assertThatThrownBy(() -> facade.getData().add("c", BYTES)).hasMessageStartingWith("TANDEM-0075");
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
