package dev.tandem.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.Transfer;
import dev.tandem.config.Configuration;
import dev.tandem.session.Courier;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** What the server sends, as its browser gets it. */
class DownloadTest {

    private static final int CHUNK = Chunks.SIZE;
    private static final ThreadFactory THREADS = Thread::new;

    private final LocalServer server = new LocalServer(
        Configuration.of(Map.of("tandem.data.origins", "https://files.example.org")));
    private final Page page = server.open(Courier.class).connect();
    private final Courier courier = page.app(Courier.class);
    private final List<byte[]> messages = page.connection.messages;

    @BeforeEach
    void startThreads() {
        server.sessions.getStreamThreads().start(THREADS, 2);
    }

    @AfterEach
    void stopThreads() {
        server.sessions.getStreamThreads().stop();
    }

    private Transfer send(byte[] data) {
        Transfer[] sent = new Transfer[1];
        page.run(() -> sent[0] = courier.send(data));
        return sent[0];
    }

    // Bytes ----------------------------------------------------------------------------------------------------------

    @Test
    void theBeginIsToldThenBytesFollowThenTheEnd() {
        List<String> frames = page.run(() -> courier.send(new byte[] {7, 8}, Map.of("name", "x")));

        assertThat(frames.get(0)).contains("[\"load\",[\"bundle\",\"")
            .endsWith("[\"data\",1,\"begin\",\"Courier1\",2,{\"name\":\"x\"}]]");
        assertThat(messages).containsExactly(new byte[] {0, 0, 0, 1, 7, 8}, new byte[] {0, 0, 0, 1});
    }

    @Test
    void thePartOfTheRuntimeIsLoadedOnce() {
        send(new byte[1]);

        assertThat(page.run(() -> courier.send(new byte[1])).toString()).doesNotContain("load");
    }

    @Test
    void noMoreGoesThanTheBrowserConfirms() {
        send(new byte[10 * CHUNK]);
        assertThat(messages).hasSize(4);

        page.send("[\"data\",1," + 2 * CHUNK + "]");
        assertThat(messages).hasSize(6);

        page.send("[\"data\",1," + 6 * CHUNK + "]");
        assertThat(messages).hasSize(10);
    }

    @Test
    void aPropertyOvertakesTheBytes() {
        page.connection.slow = true;
        send(new byte[10 * CHUNK]);
        page.connection.complete();
        assertThat(messages).hasSize(1);

        page.run(() -> courier.both.shown.set("now"));
        page.connection.frames.clear();
        page.connection.complete();

        assertThat(messages).hasSize(1);
        assertThat(page.connection.frames).singleElement().asString().contains("\"shown\",\"now\"");
    }

    @Test
    void transfersShareTheConnection() {
        page.run(() -> {
            courier.send(new byte[10 * CHUNK]);
            courier.send(new byte[10]);
        });

        assertThat(messages.stream().map(message -> (int) message[3])).containsExactly(1, 2, 1, 2, 1, 1);
    }

    @Test
    void itIsCompleteWhenTheBrowserHasAll() {
        Transfer transfer = send(new byte[10]);
        page.send("[\"data\",1,10]");
        assertThat(done(transfer)).isNotDone();

        page.send("[\"data\",1,10,true]");

        assertThat(done(transfer)).isCompleted();
        assertThat(transfer.getLength()).isEqualTo(10);
        assertThat(transfer.getTransferred()).isEqualTo(10);
    }

    @Test
    void listenersHearOfProgress() {
        List<Long> heard = new ArrayList<>();
        send(new byte[2 * CHUNK]).onProgress(transfer -> heard.add(transfer.getTransferred()));
        server.settle();

        page.send("[\"data\",1,100],[\"data\",1,200]");

        assertThat(heard).containsExactly(100L, 200L);
    }

    // Streams --------------------------------------------------------------------------------------------------------

    @Test
    void aStreamIsReadAsItIsNeeded() throws Exception {
        Counting stream = new Counting(20 * CHUNK);
        page.run(() -> courier.send(stream));

        await(() -> messages.size() == 4);
        await(() -> stream.read == 8 * CHUNK);
        page.send("[\"data\",1," + 4 * CHUNK + "]");
        await(() -> messages.size() == 8);
        assertThat(stream.read).isLessThanOrEqualTo(12 * CHUNK);
        assertThat(stream.closed).isFalse();
    }

    @Test
    void aStreamArrivesWholeAndIsClosed() throws Exception {
        Counting stream = new Counting(3 * CHUNK + 5);
        Transfer[] sent = new Transfer[1];
        page.run(() -> sent[0] = courier.send(stream));
        assertThat(sent[0].getLength()).isEqualTo(-1);

        await(() -> messages.size() == 5);
        page.send("[\"data\",1," + (3 * CHUNK + 5) + ",true]");

        assertThat(done(sent[0])).isCompleted();
        await(() -> stream.closed);
        assertThat(messages.stream().mapToInt(message -> message.length - 4).sum()).isEqualTo(3 * CHUNK + 5);
    }

    @Test
    void aStreamThatFailsEndsTheTransferAndTheBrowserHears() throws Exception {
        Counting stream = new Counting(2 * CHUNK);
        stream.failsAt = CHUNK;
        Transfer[] sent = new Transfer[1];
        List<String> frames = new ArrayList<>();
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            // The stream may fail before its first chunk has left, or after.
            frames.addAll(page.run(() -> sent[0] = courier.send(stream)));
            await(() -> {
                frames.addAll(page.connection.takeFrames());
                return frames.toString().contains("\"fail\"");
            });

            assertThat(log.messages()).anyMatch(message -> message.contains("TANDEM-0567"));
        }

        assertThat(frames.toString()).contains("[\"data\",1,\"fail\",\"TANDEM-0567").doesNotContain("cut");
        assertThat(done(sent[0])).isCompletedExceptionally();
        await(() -> stream.closed);
    }

    // The end --------------------------------------------------------------------------------------------------------

    @Test
    void aCancelledTransferIsOverOnBothSides() throws Exception {
        Counting stream = new Counting(20 * CHUNK);
        Transfer[] sent = new Transfer[1];
        page.run(() -> sent[0] = courier.send(stream));
        await(() -> messages.size() == 4);

        assertThat(page.run(() -> sent[0].cancel()).toString()).contains("[\"data\",1,\"fail\",\"TANDEM-0566");
        page.send("[\"data\",1," + 4 * CHUNK + "]");

        assertThat(messages).hasSize(4);
        assertThat(done(sent[0])).isCompletedExceptionally();
        await(() -> stream.closed);
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void theEndOfTheSessionClosesTheStream() throws Exception {
        Counting stream = new Counting(20 * CHUNK);
        Transfer[] sent = new Transfer[1];
        page.run(() -> sent[0] = courier.send(stream));

        page.session.close();
        server.settle();

        await(() -> stream.closed);
        assertThatThrownBy(() -> done(sent[0]).join()).isInstanceOf(CancellationException.class);
    }

    @Test
    void theEndOfTheModelEndsItsTransfers() {
        Transfer transfer = send(new byte[10 * CHUNK]);

        page.run(courier::dispose);

        assertThat(done(transfer)).isCompletedExceptionally();
    }

    @Test
    void aBrowserThatTakesNothingIsGivenUp() {
        Transfer transfer = send(new byte[10 * CHUNK]);

        page.session.getTransfers().tick(System.nanoTime() + 61_000_000_000L);
        server.settle();

        assertThatThrownBy(() -> done(transfer).join()).hasMessageContaining("TANDEM-0568");
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aHundredTransfersAreEnough() {
        page.run(() -> {
            for (int i = 0; i < 100; i++) {
                courier.send(new byte[CHUNK]);
            }
            assertThatThrownBy(() -> courier.send(new byte[1])).isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TANDEM-0565");
        });
    }

    // Before the browser is there -------------------------------------------------------------------------------------

    @Test
    void whatInitSendsFollowsThePage() {
        Courier.early = new byte[10];
        try {
            Page early = server.open(Courier.class);
            assertThat(early.frame).contains("[\"data\",1,\"begin\",\"Courier1\",10,{\"name\":\"early\"}]")
                .doesNotContain("load");
            assertThat(early.connection.messages).isEmpty();

            early.connect();

            assertThat(early.connection.messages).hasSize(2);
        }
        finally {
            Courier.early = null;
        }
    }

    // Refused --------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = { "[\"data\",2,0]", "[\"data\",1,9999999]", "[\"data\",1,-1]", "[\"data\",1]",
        "[\"data\",1,0,true]",
        "[\"data\",\"x\",1]", "[\"data\",4294967297,1]" })
    void whatConfirmsNothingThatWasSentIsRefused(String operation) {
        send(new byte[10 * CHUNK]);

        page.send(operation);

        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(messages).hasSize(4);
    }

    @Test
    void whatCannotBeWrittenIsRefusedAtTheCaller() {
        page.run(() -> assertThatThrownBy(() -> courier.send(new byte[1], Map.of("x", Thread.currentThread())))
            .isInstanceOf(IllegalArgumentException.class));

        assertThat(messages).isEmpty();
    }

    @Test
    void outsideTheTurnNothingIsSent() {
        assertThatThrownBy(() -> courier.send(new byte[1])).hasMessageStartingWith("TANDEM-0060");
    }

    // Addresses ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = { "/demo/tandem/data/x/y", "https://files.example.org/x" })
    void anAddressIsFetchedByTheBrowser(String url) {
        assertThat(page.run(() -> courier.fetch(url)).get(0))
            .endsWith("[\"data\",0,\"fetch\",\"Courier1\",\"" + url + "\",{}]]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nothing", "ftp://example.org/x", "//example.org/x", "file:///etc/passwd", "http:",
        "a b",
        "javascript:alert(1)" })
    void anyOtherTextIsRefused(String url) {
        page.run(() -> assertThatThrownBy(() -> courier.fetch(url)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0569"));
    }

    @Test
    void whatThePolicyWouldBlockIsRefusedAndTheWayOutTold() {
        page.run(() -> assertThatThrownBy(() -> courier.fetch("https://evil.example/x"))
            .hasMessage("TANDEM-0570: the page's policy does not let it fetch https://evil.example/x; add "
            + "https://evil.example "
                + "to tandem.data.origins, or pass a path for what is on this server"));
    }

    // ----------------------------------------------------------------------------------------------------------------

    private static CompletableFuture<Void> done(Transfer transfer) {
        return transfer.getCompletion().toCompletableFuture();
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    private void await(Condition condition) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            server.settle();
            Thread.onSpinWait();
        }
    }

    /** A stream that tells what happens to it. */
    private static final class Counting extends FilterInputStream {

        volatile int read;
        volatile boolean closed;
        int failsAt = Integer.MAX_VALUE;

        Counting(int size) {
            super((InputStream) new ByteArrayInputStream(ByteBuffer.allocate(size).array()));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (read >= failsAt) {
                throw new IOException("cut");
            }
            int count = super.read(target, offset, length);
            read += Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }
    }
}
