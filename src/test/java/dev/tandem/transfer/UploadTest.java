package dev.tandem.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.SessionStatus;
import dev.tandem.config.Configuration;
import dev.tandem.session.Courier;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;

/** What browsers send, and what they must not. */
class UploadTest {

    private static final int CHUNK = Chunks.SIZE;

    private final LocalServer server = new LocalServer(
        Configuration.of(Map.of("tandem.upload.max", "10M", "tandem.upload.parallel", "2")));
    private final Page page = server.open(Courier.class).connect();
    private final Courier courier = page.app(Courier.class);

    private String answered = "";

    @BeforeEach
    void startThreads() {
        server.sessions.getStreamThreads().start(Thread::new, 2);
    }

    @AfterEach
    void stopThreads() {
        server.sessions.getStreamThreads().stop();
    }

    private String begin(int number, String name, long size) {
        answered = page.send("[\"upload\"," + number + ",\"begin\",\"Courier1\",\"" + name + "\"," + size
            + ",\"C:\\\\x\\\\a.txt\",\"text/plain\",{\"a\":1}]").toString();
        return answered;
    }

    private void bytes(long number, int length) {
        byte[] content = new byte[length];
        Arrays.fill(content, (byte) 5);
        page.session.getConversation().offer(page.connection,
            ByteBuffer.allocate(4 + length).putInt((int) number).put(content).flip());
    }

    // A reader on its thread -----------------------------------------------------------------------------------------

    @Test
    void theBrowserMaySendAndIsAnsweredWhenAllIsRead() throws Exception {
        assertThat(begin(1, "file", 10)).contains("[\"upload\",1,\"grant\",10,0]").doesNotContain("return");

        bytes(1, 4);
        bytes(1, 6);

        awaitFrame("[\"return\",1,\"got a.txt text/plain {a=1}\"]");
        assertThat(courier.received).hasSize(10).containsOnly(5);
        assertThat(courier.last.getSize()).isEqualTo(10);
        assertThat(courier.last.getReceived()).isEqualTo(10);
    }

    @Test
    void anEmptyFileNeedsNoBytes() throws Exception {
        begin(1, "file", 0);

        awaitFrame("[\"return\",1,");
        assertThat(courier.received).isEmpty();
    }

    @Test
    void moreMayComeWhenSomeHasBeenRead() throws Exception {
        assertThat(begin(1, "file", 10 * CHUNK)).contains("\"grant\"," + 4 * CHUNK + ",0]");

        for (int i = 0; i < 4; i++) {
            bytes(1, CHUNK);
        }

        awaitTaken();
        awaitFrame("\"grant\"," + 8 * CHUNK + ",");
    }

    @Test
    void listenersHearOfProgress() {
        List<Long> heard = new ArrayList<>();
        begin(1, "pieces", 10);
        courier.last.onProgress(upload -> heard.add(upload.getReceived()));
        server.settle();

        bytes(1, 4);
        server.settle();
        bytes(1, 6);
        server.settle();

        assertThat(heard).containsExactly(4L, 10L);
    }

    @Test
    void whatAReaderThrowsIsLoggedAndTheBrowserLearnsOnlyThatItFailed() throws Exception {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            begin(1, "broken", 10);
            String frame = awaitFrame("[\"throw\",1,");

            assertThat(frame).contains("TANDEM-0096").doesNotContain("disk");
            assertThat(log.messages()).anyMatch(message -> message.contains("TANDEM-0095"));
        }
    }

    @Test
    void whoeverWaitsForAThreadLetsLittleCome() {
        begin(1, "file", 10 * CHUNK);

        assertThat(begin(2, "file", 10 * CHUNK)).contains("[\"upload\",2,\"grant\"," + CHUNK + ",0]");
    }

    @Test
    void aReaderBeginsWhenBytesAreThere() throws Exception {
        begin(1, "file", 10 * CHUNK);
        begin(2, "file", 10 * CHUNK);
        courier.received = null;

        bytes(2, CHUNK);

        // Before the turn comes to grant more than that.
        awaitTaken();
        awaitFrame("[\"upload\",2,\"grant\"," + 5 * CHUNK + ",");
    }

    @Test
    void aBrowserThatSendsAByteNowAndThenIsGivenUp() {
        begin(1, "pieces", 10 * CHUNK);
        long start = System.nanoTime();
        for (int i = 1; i <= 13; i++) {
            bytes(1, 1);
            page.session.getTransfers().tick(start + i * 5_000_000_000L);
            server.settle();
        }

        assertThat(page.connection.takeFrames().toString()).contains("[\"throw\",1,\"TANDEM-0574");
    }

    @Test
    void slowUploadsMakeRoomForThoseOfOthers() throws Exception {
        begin(1, "file", 10 * CHUNK);
        begin(2, "file", 10 * CHUNK);
        bytes(1, CHUNK);
        bytes(2, CHUNK);
        awaitTaken();
        awaitFrame("[\"upload\",2,\"grant\"," + 5 * CHUNK + ",");
        Page other = server.open(Courier.class).connect();
        other.send("[\"upload\",1,\"begin\",\"Courier1\",\"file\",5,\"a\",\"\",{}]");
        other.session.getConversation().offer(other.connection, ByteBuffer.wrap(new byte[] {0, 0, 0, 1, 1, 2, 3, 4, 5}));

        server.sessions.getStreamThreads().tick(System.nanoTime() + 20_000_000_000L);

        awaitFrame("TANDEM-0574");
        awaitReceived(other.app(Courier.class), 5);
    }

    private void awaitReceived(Courier reader, int length) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (reader.received == null || reader.received.length != length) {
            assertThat(System.nanoTime()).isLessThan(end);
            server.settle();
            Thread.onSpinWait();
        }
    }

    // A consumer in the turn -----------------------------------------------------------------------------------------

    @Test
    void piecesComeInTheTurn() {
        begin(1, "pieces", 10);
        bytes(1, 4);
        bytes(1, 6);
        server.settle();

        assertThat(page.connection.takeFrames().toString()).contains("[\"return\",1,10]");
    }

    @Test
    void nobodyReadsTwice() {
        begin(1, "pieces", 10);

        assertThatThrownBy(() -> courier.last.read(stream -> null)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0576");
    }

    // Refused, with an answer ----------------------------------------------------------------------------------------

    @Test
    void tooLargeAnUploadIsRefusedBeforeAByteHasCome() {
        assertThat(begin(1, "file", 11 << 20)).contains("[\"throw\",1,\"TANDEM-0571: the server takes uploads of at most 10485760");
        assertThat(begin(2, "small", 11)).contains("[\"throw\",2,\"TANDEM-0571");
        assertThat(page.getRefusals()).isZero();
    }

    @Test
    void tooManyUploadsAtOnceAreRefused() {
        begin(1, "file", 10);
        begin(2, "file", 10);

        assertThat(begin(3, "file", 10)).contains("[\"throw\",3,\"TANDEM-0572");
    }

    @Test
    void aHandlersOwnReasonReachesTheBrowser() {
        assertThat(begin(1, "picky", 10)).contains("[\"throw\",1,\"no a.txt\"]");
    }

    @Test
    void aHandlerThatForgetsTheBytesIsTold() {
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            assertThat(begin(1, "careless", 10)).contains("[\"throw\",1,\"TANDEM-0096");

            assertThat(log.messages()).isNotEmpty();
        }
    }

    @Test
    void theServerCancels() throws Exception {
        begin(1, "file", 10);

        assertThat(page.run(() -> courier.last.cancel("enough")).toString()).contains("[\"throw\",1,\"enough\"]");

        bytes(1, 10);
        server.settle();
        assertThat(page.getRefusals()).as("what was on its way").isZero();
    }

    @Test
    void theBrowserCancels() {
        begin(1, "pieces", 10);

        assertThat(page.send("[\"upload\",1,\"fail\"]").toString()).doesNotContain("throw", "return");

        bytes(1, 10);
        server.settle();
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void theEndOfTheModelEndsItsUploads() {
        begin(1, "pieces", 10);

        assertThat(page.run(courier::dispose).toString()).contains("[\"throw\",1,");
    }

    @Test
    void aBrowserThatIsSilentIsGivenUp() {
        begin(1, "pieces", 10);

        page.session.getTransfers().tick(System.nanoTime() + 61_000_000_000L);
        server.settle();

        assertThat(page.connection.takeFrames().toString()).contains("[\"throw\",1,\"TANDEM-0574");
    }

    @Test
    void theEndOfTheSessionEndsReaders() throws Exception {
        begin(1, "file", 10);
        page.session.close();
        server.settle();

        server.sessions.getStreamThreads().stop();
        assertThat(courier.received).isNull();
        assertThat(server.sessions.getTransferServices().uploaded().getUsed()).isZero();
    }

    // Abuse ----------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = { "[\"upload\"]", "[\"upload\",1]", "[\"upload\",1,\"x\"]", "[\"upload\",-1,\"begin\"]",
        "[\"upload\",1,\"begin\",\"Courier9\",\"file\",1,\"\",\"\",{}]", "[\"upload\",1,\"begin\",\"Courier1\",\"send\",1,\"\",\"\",{}]",
        "[\"upload\",1,\"begin\",\"Courier1\",\"file\",-1,\"\",\"\",{}]", "[\"upload\",4294967296,\"begin\",\"Courier1\",\"file\",1,\"\",\"\",{}]",
        "[\"upload\",1,\"begin\",\"Courier1\",\"file\",1,\"\",\"\",7]", "[\"upload\",5,\"fail\"]" })
    void whatIsNoUploadIsRefused(String operation) {
        page.send(operation);

        assertThat(page.getRefusals()).isEqualTo(1);
        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aNumberIsUsedOnce() {
        begin(3, "file", 10);
        begin(3, "file", 10);

        assertThat(page.getRefusals()).isEqualTo(1);
    }

    @Test
    void bytesOfNoUploadAreRefused() {
        bytes(7, 10);
        begin(1, "file", 10);
        bytes(7, 10);
        page.session.getConversation().offer(page.connection, ByteBuffer.wrap(new byte[] {1, 2}));
        bytes(1, 0);
        server.settle();

        assertThat(page.getRefusals()).isEqualTo(4);
    }

    @Test
    void repeatedAbuseClosesTheSocket() {
        for (int i = 0; i < 20; i++) {
            bytes(7, 10);
        }
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void moreThanWasAnnouncedClosesTheSocket() {
        begin(1, "pieces", 10);
        bytes(1, 11);
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1009);
    }

    @Test
    void moreThanTheServerLetsComeClosesTheSocket() {
        begin(1, "careless", 10);
        begin(2, "file", 10 * CHUNK);
        for (int i = 0; i < 5; i++) {
            bytes(2, CHUNK);
        }
        bytes(2, CHUNK);
        bytes(2, CHUNK);
        bytes(2, CHUNK);
        bytes(2, CHUNK);
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1009);
        assertThat(server.sessions.getTransferServices().uploaded().getUsed()).isZero();
    }

    @Test
    void bytesOneByOneAreRefused() {
        begin(1, "file", 10 * CHUNK);
        for (int i = 0; i < 200; i++) {
            bytes(1, 1);
        }
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1008);
    }

    @Test
    void aMessageNeedsMoreRoomThanItsBytes() {
        begin(1, "pieces", 10 * CHUNK);
        for (int i = 0; i < 50; i++) {
            bytes(1, 1);
        }

        assertThat(server.sessions.getTransferServices().uploaded().getUsed()).isEqualTo(50 * 129 - 1_024);
    }

    @Test
    void bytesOfNoUploadThatWaitAreCountedToo() {
        for (int i = 0; i < 100_000; i++) {
            bytes(7, 1);
        }

        assertThat(page.connection.closeCode).isEqualTo(1008);
        assertThat(page.session.getTurn().getWaiting()).isLessThan(70_000);
    }

    @Test
    void theTurnIsAskedOnceToConsumeWhatHasCome() {
        begin(1, "pieces", 10 * CHUNK);
        int waiting = page.session.getTurn().getWaiting();
        for (int i = 0; i < 50; i++) {
            bytes(1, 100);
        }

        assertThat(page.session.getTurn().getWaiting() - waiting).isLessThan(4);
    }

    @Test
    void bytesAfterTheEndAreRefused() throws Exception {
        begin(1, "file", 10);
        bytes(1, 10);
        awaitFrame("[\"return\",1,");

        bytes(1, 1);
        server.settle();

        assertThat(page.connection.closeCode).isEqualTo(1009);
    }

    // ----------------------------------------------------------------------------------------------------------------

    /** Waits until the thread that reads has taken what has come. */
    private void awaitTaken() {
        long end = System.nanoTime() + 10_000_000_000L;
        while (server.sessions.getTransferServices().uploaded().getUsed() > 0) {
            assertThat(System.nanoTime()).as("bytes that wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private String awaitFrame(String part) {
        long end = System.nanoTime() + 10_000_000_000L;
        String frames = answered;    // A thread may be that fast.
        while (!frames.contains(part)) {
            assertThat(System.nanoTime()).as(part + " in " + frames).isLessThan(end);
            server.settle();
            frames += page.connection.takeFrames();
            Thread.onSpinWait();
        }
        return frames;
    }
}
