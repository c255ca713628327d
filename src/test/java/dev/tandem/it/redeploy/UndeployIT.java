package dev.tandem.it.redeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.management.JMException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.tandem.it.SharedServer;
import dev.tandem.it.TestWar;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.DeploymentFailedException;
import dev.tandem.it.server.Server;
import dev.tandem.it.server.Until;

/** An application that is taken away in the midst of its work: at once, in silence, with all its threads. */
@ExtendWith(SharedServer.class)
class UndeployIT {

    /** A busy machine lets clients wait for longer than servers do for a browser that acknowledges nothing. */
    private static final TestWar WAR = TestWar.named("works").classes(Works.class)
        .parameter("tandem.socket.silence", "10m");
    private static final String NAME = WAR.fileName();
    private static final int SESSIONS = 200;

    /** Longer than two hundred sockets take on a busy machine, and shorter than any patience with their sessions. */
    private static final int AT_ONCE = 30;
    private static final byte[] BYTES = new byte[64 * 1024];

    private final Server server;
    private URI url;
    private long mark;

    UndeployIT(Server server) {
        this.server = server;
    }

    @BeforeEach
    void deploy() {
        url = server.deploy(WAR.build(), NAME).resolve("works/");
        mark = server.getLog().mark();
    }

    @AfterEach
    void undeploy() {
        server.undeploy(NAME);
    }

    @Test
    void manyBusySessionsEndAtOnce() throws Exception {
        var busy = new ArrayList<RawClient>();
        var over = new AtomicBoolean();
        // A thread for each: the common pool has as many as the machine has processors.
        ExecutorService users = Executors.newCachedThreadPool();

        for (int i = 0; i < SESSIONS; i++) {
            busy.add(RawClient.open(url));
        }

        var working = busy.stream().map(client -> CompletableFuture.runAsync(() -> keepBusy(client, over), users))
            .toList();

        for (var client : busy) {
            client.await("set");
        }

        assertThat(secondsToUndeploy()).isLessThan(AT_ONCE);
        over.set(true);
        working.forEach(CompletableFuture::join);
        users.shutdown();

        for (var client : busy) {
            assertThat(client.awaitClose()).isIn(1001, 1006);
            client.close();
        }

        assertNothingIsLeft();
    }

    @Test
    void anUploadEndsWithItsApplication() throws Exception {
        try (var client = RawClient.open(url)) {
            client.send("[\"upload\",1,\"begin\",\"Works1\",\"slow\",1000000,\"a.bin\",\"\",{}]");
            client.await("upload");
            client.socket().send(true, RawSocket.BINARY, new byte[] {0, 0, 0, 1, 5});

            assertThat(secondsToUndeploy()).isLessThan(10);
            assertThat(client.awaitClose()).isEqualTo(1001);
        }

        assertNothingIsLeft();
    }

    @Test
    void aDownloadThatNobodyConfirmsEndsWithItsApplication() throws Exception {
        try (var client = RawClient.open(url)) {
            client.send("[\"set\",\"Works1\",\"order\",\"stream\"]");
            client.await("data");

            assertThat(secondsToUndeploy()).isLessThan(10);
            assertThat(client.awaitClose()).isEqualTo(1001);
        }

        assertNothingIsLeft();
    }

    @Test
    void aFileThatIsFetchedSlowlyEndsWithItsApplication() throws Exception {
        var page = StartPage.fetch(url);

        try (var client = RawClient.join(page)) {
            client.send("[\"set\",\"Works1\",\"order\",\"file\"]");
            URLConnection connection = url.resolve(client.await("set").getString(3)).toURL().openConnection();
            connection.setRequestProperty("Cookie", page.cookies());

            try (InputStream file = connection.getInputStream()) {
                assertThat(file.readNBytes(BYTES, 0, BYTES.length)).isEqualTo(BYTES.length);

                assertThat(secondsToUndeploy()).isLessThan(20);
                assertThat(client.awaitClose()).isEqualTo(1001);
            }
        }

        assertNothingIsLeft();
    }

    @Test
    void aLongTurnIsInterrupted() throws Exception {
        try (var client = RawClient.open(url)) {
            client.send("[\"set\",\"Works1\",\"order\",\"long\"]");
            client.await("set");

            assertThat(secondsToUndeploy()).isLessThan(20);
            assertThat(client.awaitClose()).isEqualTo(1001);
        }

        assertNothingIsLeft();
    }

    @Test
    void theMendedApplicationIsDeployedAfterOneThatFailed() throws Exception {
        server.undeploy(NAME);
        TestWar broken = TestWar.named("works").classes(Works.class).parameter("tandem.turns.max", "0");

        assertThatThrownBy(() -> server.deploy(broken.build(), NAME)).isInstanceOf(DeploymentFailedException.class);
        mark = server.getLog().mark();
        server.deploy(WAR.build(), NAME);

        try (var client = RawClient.open(url)) {
            client.send("[\"set\",\"Works1\",\"asked\",7]");

            assertThat(client.await("set").getInt(3)).isEqualTo(7);
        }

        server.undeploy(NAME);
        assertNothingIsLeft();
    }

    /** A handler's answer each time, until the socket is gone. */
    private static void keepBusy(RawClient client, AtomicBoolean over) {
        try {
            for (int i = 1; !over.get(); i++) {
                client.send("[\"set\",\"Works1\",\"asked\"," + i + "]");
                Thread.sleep(10);
            }
        }
        catch (Exception e) {
            // It is gone.
        }
    }

    private long secondsToUndeploy() {
        long begin = System.nanoTime();
        server.undeploy(NAME);
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }

    private void assertNothingIsLeft() throws Exception {
        try (var jvm = ServerJvm.attach(server.getProcess())) {
            Until.isTrue(Duration.ofSeconds(AT_ONCE), "the end of all threads", () -> threadsOf(jvm).isEmpty());
            assertThat(jvm.beans("dev.tandem:*")).isEmpty();
        }

        assertThat(server.getLog().problemsSince(mark)).filteredOn(UndeployIT::isNoneOfPayara).isEmpty();
    }

    /** GlassFish's own executors make their threads by such a factory, too. */
    private static List<String> threadsOf(ServerJvm jvm) {
        try {
            return jvm.threads().stream()
                .filter(name -> name.contains("ManagedThreadFactory") && !name.contains("ExecutorService")).toList();
        }
        catch (IOException | JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Payara takes what a browser sends while its socket is being closed for a request, and complains of it. */
    private static boolean isNoneOfPayara(String problem) {
        return !problem.contains("GRIZZLY0013");
    }
}
