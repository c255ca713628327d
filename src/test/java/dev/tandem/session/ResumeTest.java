package dev.tandem.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.SessionStatus;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.FakeConnection;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;

/** A page that has lost its connection goes on where it was: nothing is lost, nothing comes twice. */
class ResumeTest {

    private final LocalServer server = new LocalServer(Configuration.of(Map.of("tandem.resume.buffer", "16K")));
    private final Page page = server.open(Lamp.class);
    private final Lamp lamp = page.app(Lamp.class);
    private final ClientSession session = page.session;
    private FakeConnection connection = new FakeConnection();

    private JoinResult hello(String frame) {
        FakeConnection next = new FakeConnection();
        Hello hello = Hello.read(new FrameReader().read(frame.replace("$", session.getId())));
        JoinResult result = session.connect(next, hello);
        if (result == JoinResult.JOINED) {
            connection = next;
        }
        server.settle();
        return result;
    }

    private void join() {
        hello("[1,1,[\"hello\",\"$\",1,\"page\"]]");
        connection.frames.clear();
    }

    private JoinResult comeBack(long received) {
        return hello("[0," + received + ",[\"hello\",\"$\"," + received + ",\"page\"]]");
    }

    private void lose() {
        session.disconnected(connection, false);
        server.settle();
    }

    private void say(String frame) {
        session.getConversation().offer(frame);
        server.settle();
    }

    private void run(Runnable task) {
        page.run(task);
    }

    // What the server has said ---------------------------------------------------------------------------------------

    @Test
    void whatTheBrowserHasNotReceivedIsSentAgainAsItWas() {
        join();
        run(() -> lamp.both.level.set(1));
        run(() -> lamp.both.level.set(2));
        lose();

        comeBack(2);

        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",1]]", "[3,1,[\"set\",\"Lamp1\",\"level\",2]]");
    }

    @Test
    void whatHappensMeanwhileFollows() {
        join();
        lose();
        run(() -> lamp.both.level.set(1));
        run(() -> lamp.both.said.emit("a"));

        comeBack(1);

        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",1]]",
            "[2,1,[\"set\",\"Lamp1\",\"level\",1],[\"event\",\"Lamp1\",\"said\",\"a\"]]");
    }

    @Test
    void whatWasAcknowledgedIsNotSentAgain() {
        join();
        run(() -> lamp.both.level.set(1));
        say("[2,2]");
        lose();

        comeBack(2);

        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",2]]");
    }

    @Test
    void ofAPropertyOnlyTheLastValueWaitsWhenThereIsMuch() {
        join();
        lose();
        for (int i = 0; i < 2000; i++) {
            int level = i;
            run(() -> lamp.both.level.set(level));
        }

        comeBack(1);

        assertThat(connection.frames).hasSize(2);
        assertThat(connection.frames.get(1)).endsWith("[\"set\",\"Lamp1\",\"level\",1999]]").hasSizeLessThan(30_000);
    }

    @Test
    void aPageThatMissesMoreThanIsKeptLoadsAgain() {
        join();
        lose();
        for (int i = 0; i < 1000; i++) {
            run(() -> lamp.both.said.emit("event after event"));
        }

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(comeBack(1)).isEqualTo(JoinResult.OVER);
    }

    @Test
    void aPageThatHasMissedWhatIsNotKeptLoadsAgain() {
        join();
        run(() -> lamp.both.name.set("x".repeat(20_000)));
        lose();

        assertThat(comeBack(1)).isEqualTo(JoinResult.TOO_LATE);
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aLongFrameThatHasComeIsNoHindrance() {
        join();
        run(() -> lamp.both.name.set("x".repeat(20_000)));
        lose();

        assertThat(comeBack(2)).isEqualTo(JoinResult.JOINED);
        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",1]]");
    }

    @Test
    void aSendThatNeverEndsIsDoneAgain() {
        join();
        connection.slow = true;
        run(() -> lamp.both.level.set(1));
        run(() -> lamp.both.level.set(2));
        lose();

        comeBack(1);

        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",1]]", "[2,1,[\"set\",\"Lamp1\",\"level\",1]]",
            "[3,1,[\"set\",\"Lamp1\",\"level\",2]]");
    }

    // What the browser has said --------------------------------------------------------------------------------------

    @Test
    void theAnswerTellsWhatHasCome() {
        join();
        say("[2,1,[\"set\",\"Lamp1\",\"level\",5]]");
        say("[3,1]");
        lose();

        comeBack(session.getConversation().getOutbox().getSequence());

        assertThat(connection.frames.get(0)).isEqualTo("[0,0,[\"joined\",3]]");
    }

    @Test
    void whatComesTwiceIsDoneOnce() {
        join();
        say("[2,1,[\"event\",\"Lamp1\",\"pressed\",1,null]]");
        lose();
        comeBack(1);
        lamp.heard.clear();

        say("[2,1,[\"event\",\"Lamp1\",\"pressed\",1,null]]");

        assertThat(lamp.heard).isEmpty();
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void whatHasComeIsAppliedAlsoWhenTheConnectionIsGone() {
        join();
        session.getConversation().offer("[2,1,[\"set\",\"Lamp1\",\"level\",5]]");
        session.disconnected(connection, false);

        server.settle();

        assertThat(lamp.both.level.get()).isEqualTo(5);
    }

    @Test
    void aFirstFrameThatWasLostComesAgain() {
        assertThat(comeBack(1)).isEqualTo(JoinResult.JOINED);
        assertThat(connection.frames).containsExactly("[0,0,[\"joined\",0]]");

        say("[1,1,[\"hello\",\"x\",1,\"page\"],[\"set\",\"Lamp1\",\"level\",5]]");

        assertThat(lamp.both.level.get()).isEqualTo(5);
        assertThat(session.getLog().getRefusals()).isZero();
    }

    // Who may come back ----------------------------------------------------------------------------------------------

    @Test
    void aSocketThatSeemsToLiveIsReplaced() {
        join();
        FakeConnection old = connection;

        assertThat(comeBack(1)).isEqualTo(JoinResult.JOINED);

        assertThat(old.closeCode).isEqualTo(4003);
        session.disconnected(old, false);
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aTabThatWasDuplicatedGetsASessionOfItsOwn() {
        join();

        assertThat(hello("[0,1,[\"hello\",\"$\",1,\"another\"]]")).isEqualTo(JoinResult.OTHER_PAGE);
        assertThat(connection.closeCode).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "2, OUT_OF_ORDER", "900, OUT_OF_ORDER", "0, JOINED" })
    void nobodyHasReceivedWhatWasNeverSent(long received, JoinResult result) {
        join();
        lose();

        assertThat(comeBack(received)).isEqualTo(result);
    }

    @Test
    void whoComesBackAllTheTimeHasToWait() {
        join();
        JoinResult result = JoinResult.JOINED;
        for (int i = 0; i < 100 && result == JoinResult.JOINED; i++) {
            result = comeBack(1);
        }

        assertThat(result).isEqualTo(JoinResult.TOO_OFTEN);
        assertThat(session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aPageThatIsLeftEndsItsSession() {
        join();

        session.disconnected(connection, true);

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void whoDoesNotSayWhatItHasReceivedDoesNotComeBack() {
        hello("[1,1,[\"hello\",\"$\"]]");

        lose();

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void aSessionWaitsFiveMinutes() {
        join();
        lose();

        session.tick(System.nanoTime() + Duration.ofSeconds(299).toNanos());
        assertThat(session.getStatus()).isEqualTo(SessionStatus.DISCONNECTED);
        session.tick(System.nanoTime() + Duration.ofSeconds(301).toNanos());

        assertThat(session.getStatus()).isEqualTo(SessionStatus.CLOSED);
    }

    @Test
    void observersHearOfEachLossAndReturn() {
        join();
        lose();
        comeBack(1);

        assertThat(server.fired).containsSubsequence("Connected", "Disconnected", "Connected");
    }

    @Test
    void whoIsAwayLongestMakesRoomWhenAllPlacesAreTaken() {
        LocalServer small = new LocalServer(Configuration.of(Map.of("tandem.sessions.max", "1")));
        ClientSession away = small.open(Lamp.class).session;
        FakeConnection lost = new FakeConnection();
        away.connect(lost, Hello.read(new FrameReader().read("[1,1,[\"hello\",\"x\",1,\"p\"]]")));
        away.disconnected(lost, false);

        Page next = small.open(Lamp.class);

        assertThat(away.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(next.session.getStatus()).isEqualTo(SessionStatus.PENDING);
    }

    // Bytes ----------------------------------------------------------------------------------------------------------

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static void add(ByteArrayOutputStream all, FakeConnection from) {
        from.messages.forEach(message -> all.write(message, 4, message.length - 4));
    }

    @ParameterizedTest
    @CsvSource({ "array, 0", "array, 65536", "array, 131072", "stream, 0", "stream, 65536", "stream, 131072" })
    void aTransferGoesOnWithWhatHasNotCome(String kind, int came) throws Exception {
        server.sessions.getStreamThreads().start(Thread::new, 2);
        Page other = server.open(Courier.class);
        FakeConnection first = new FakeConnection();
        other.session.connect(first, Hello.read(new FrameReader().read("[1,1,[\"hello\",\"x\",1,\"p\"]]")));
        server.settle();
        byte[] data = bytes(200_000);
        other.run(() -> {
            Courier courier = other.app(Courier.class);
            var transfer = kind.equals("array") ? courier.send(data) : courier.send(new ByteArrayInputStream(data));
        });
        await("four messages", () -> first.messages.size() >= 4);
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        got.write(data, 0, came);
        other.session.disconnected(first, false);
        server.settle();

        FakeConnection second = new FakeConnection();
        other.session.connect(second, Hello.read(new FrameReader().read(
            "[0,2,[\"hello\",\"x\",2,\"p\",[[1," + came + "]]]]")));
        server.settle();
        await("the end", () -> new ArrayList<>(second.messages).stream().anyMatch(message -> message.length == 4));

        add(got, second);
        assertThat(got.toByteArray()).isEqualTo(data);
        server.sessions.getStreamThreads().stop();
    }

    /** Runs turns until other threads have read so much that the condition holds. */
    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            server.settle();
            Thread.onSpinWait();
        }
    }

    @Test
    void anUploadGoesOnWithWhatHasNotCome() throws Exception {
        Page other = server.open(Courier.class);
        FakeConnection first = new FakeConnection();
        other.session.connect(first, Hello.read(new FrameReader().read("[1,1,[\"hello\",\"x\",1,\"p\"]]")));
        Conversation conversation = other.session.getConversation();
        conversation.offer("[2,1,[\"upload\",1,\"begin\",\"Courier1\",\"pieces\",12,\"a\",\"\",{}]]");
        server.settle();
        conversation.offer(first, ByteBuffer.wrap("\0\0\0\1first ".getBytes(UTF_8)));
        server.settle();
        other.session.disconnected(first, false);
        conversation.offer(first, ByteBuffer.wrap("\0\0\0\1too late".getBytes(UTF_8)));

        FakeConnection second = new FakeConnection();
        long sent = conversation.getOutbox().getSequence();
        other.session.connect(second, Hello.read(new FrameReader().read(
            "[0," + sent + ",[\"hello\",\"x\"," + sent + ",\"p\"]]")));
        server.settle();
        assertThat(second.frames.get(0)).isEqualTo("[0,0,[\"joined\",2],[\"upload\",1,\"resume\",6]]");
        conversation.offer(second, ByteBuffer.wrap("\0\0\0\1second".getBytes(UTF_8)));
        server.settle();

        assertThat(second.frames.toString()).contains("[\"return\",1,12]");
    }
}
