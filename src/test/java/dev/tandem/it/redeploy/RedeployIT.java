package dev.tandem.it.redeploy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;

import dev.tandem.it.EchoEndpoint;
import dev.tandem.it.SharedServer;
import dev.tandem.it.TestWar;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.server.Server;

/** An application that comes, goes and is replaced while pages are open, through the server's management interface. */
@ExtendWith(SharedServer.class)
class RedeployIT {

    private static final Path WAR = Path.of(System.getProperty("tandem.war", "target/tandem.war"));
    private static final String NAME = "redeployed.war";
    private static final int TIMES = Integer.getInteger("tandem.redeploys", 5);
    private static final int PAGES = 10;
    private static final TestWar OTHER = TestWar.named("other").withoutTandem().classes(EchoEndpoint.class);

    /**
     * JDK 17 remembers one record class that it has compared, WildFly's idle thread for timers the timer that it ran last, and
     * a thread that its pool starts while it serves a request inherits that application's class loader: a few, however
     * often an application is deployed.
     */
    private static final int KEPT_BY_OTHERS = 8;

    @RegisterExtension
    final Browser browser = new Browser();

    private final Server server;

    RedeployIT(Server server) {
        this.server = server;
    }

    @AfterEach
    void undeploy() {
        server.undeploy(NAME);
    }

    @Test
    void nothingOfAnApplicationIsLeftBehind() throws Exception {
        long mark = server.getLog().mark();

        for (int i = 0; i < TIMES; i++) {
            deployTwiceWithOpenPages();
        }

        try (var jvm = ServerJvm.attach(server.getProcess())) {
            assertThat(loadersAfterOtherWork(jvm)).isLessThanOrEqualTo(Math.min(TIMES, KEPT_BY_OTHERS));
            assertThat(jvm.threads()).noneMatch(name -> name.contains("tandem") || name.contains("redeployed"));
            assertThat(jvm.beans("dev.tandem:*")).isEmpty();
        }

        assertThat(server.getLog().problemsSince(mark)).isEmpty();
    }

    @Test
    void aPageComesBackByItselfWithTheNewApplication() {
        URI url = server.deploy(WAR, NAME);
        Page page = browser.open(url.resolve("eco/")).page();
        page.getByLabel("Target temperature").fill("25");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();

        server.undeploy(NAME);
        assertThat(page.locator(".tandem-overlay")).hasText("Connection lost, trying again…");
        server.deploy(WAR, NAME);

        assertThat(page.getByText("The server heats to 18°C.")).isVisible();
        assertThat(page.locator(".tandem-overlay")).hasCount(0);
    }

    /** Deploys, replaces and undeploys the application, while pages of the one before are open. */
    private void deployTwiceWithOpenPages() throws Exception {
        var pages = open(server.deploy(WAR, NAME));
        server.deploy(WAR, NAME);
        awaitGoingAway(pages);
        pages = open(server.getUrl().resolve("redeployed/"));
        server.undeploy(NAME);
        awaitGoingAway(pages);
    }

    private static List<RawClient> open(URI url) throws Exception {
        var clients = new ArrayList<RawClient>();

        for (int i = 0; i < PAGES; i++) {
            clients.add(RawClient.open(url.resolve(i % 2 == 0 ? "thermostat/" : "monitor/")));
        }

        return clients;
    }

    private static void awaitGoingAway(List<RawClient> clients) throws Exception {
        for (var client : clients) {
            assertThat(client.awaitClose()).isEqualTo(1001);
            client.close();
        }
    }

    /**
     * Counts the class loaders of Tandem when threads and pooled objects of the server have served another application:
     * idle ones remember what they did last (Payara's requests, the last socket; WildFly's threads, the last task).
     */
    private long loadersAfterOtherWork(ServerJvm jvm) throws Exception {
        var sockets = new ArrayList<RawClient>();
        URI url = server.deploy(OTHER.build(), OTHER.fileName());

        for (int i = 0; i < 100; i++) {
            sockets.add(RawClient.connect(url.resolve("echo"), Map.of("Origin", "http://localhost")));
        }

        for (var socket : sockets) {
            socket.close();
        }

        server.undeploy(OTHER.fileName());
        long loaders = jvm.loadersOf("dev.tandem.web.TandemListener");
        System.out.println("Class loaders left after " + 2 * TIMES + " deployments: " + loaders);
        return loaders;
    }
}
