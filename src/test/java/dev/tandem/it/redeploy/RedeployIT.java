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

import com.google.gson.JsonObject;
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
    private static final Path DUMP = Path.of("target/redeployed.hprof");
    private static final String TANDEM = "dev.tandem.web.TandemListener";
    private static final TestWar OTHER = TestWar.named("other").withoutTandem()
        .classes(EchoEndpoint.class, Meeting.class, MeetingServlet.class);

    /**
     * The two threads that WildFly's worker always has keep the request that they began with. Payara's OSGi framework
     * keeps a thread that was about to load a class of the server's while another did, which may happen once, when the
     * first sockets send. However often an application is deployed, there are not more.
     */
    private static final int MAY_STAY = 2;

    /** How often to look again: the JVM keeps classes also as long as it compiles them. */
    private static final int LOOKS = 5;

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

        try (var jvm = ServerJvm.attach(server.getProcess())) {
            beginThreadsOfServer();
            long before = jvm.loadersOf(TANDEM);

            for (int i = 0; i < TIMES; i++) {
                deployTwiceWithOpenPages();
            }

            assertThat(loadersAfterOtherWork(jvm, before)).as("class loaders, as in %s", DUMP)
                .isLessThanOrEqualTo(MAY_STAY);
            // WildFly's, Payara's and GlassFish's names for the threads of an application.
            assertThat(jvm.threads()).noneMatch(name -> name.contains("ManagedThreadFactory")
                || name.contains("redeployed"));
            assertThat(jvm.beans("dev.tandem:*")).isEmpty();
        }

        assertThat(server.getLog().problemsSince(mark)).isEmpty();
    }

    @Test
    void aPageComesBackByItselfAndAsItWas() {
        URI url = server.deploy(WAR, NAME);
        Page page = browser.open(url.resolve("eco/")).page();
        page.getByLabel("Target temperature").fill("25");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();

        server.undeploy(NAME);
        assertThat(page.locator(".tandem-lost")).hasText("Connection lost, trying again…");
        server.deploy(WAR, NAME);

        assertThat(page.locator("html")).hasAttribute("data-tandem", "connected");
        assertThat(page.getByText("The server heats to 23°C.")).isVisible();
        assertThat(page.getByLabel("Target temperature")).hasValue("25");
        assertThat(page.locator(".tandem-lost")).hasCount(0);
        assertThat(page).hasURL(url.resolve("eco/").toString());
        page.getByLabel("Target temperature").fill("24");
        assertThat(page.getByText("The server heats to 22°C.")).isVisible();
    }

    @Test
    void tabsInTheBackgroundComeBackToo() {
        URI url = server.deploy(WAR, NAME);
        Page hidden = browser.open(url.resolve("eco/")).page();
        hidden.getByLabel("Target temperature").fill("25");
        assertThat(hidden.getByText("The server heats to 23°C.")).isVisible();
        Page front = browser.open(url.resolve("eco/")).page();
        front.getByLabel("Target temperature").fill("24");
        assertThat(front.getByText("The server heats to 22°C.")).isVisible();
        setState(hidden, "frozen");

        server.deploy(WAR, NAME);

        assertThat(front.locator("html")).hasAttribute("data-tandem", "connected");
        assertThat(front.getByText("The server heats to 22°C.")).isVisible();
        setState(hidden, "active");
        assertThat(hidden.locator("html")).hasAttribute("data-tandem", "connected");
        assertThat(hidden.getByText("The server heats to 23°C.")).isVisible();
    }

    /** As Chromium does with a tab that has been in the background for some minutes. */
    private static void setState(Page page, String state) {
        var message = new JsonObject();
        message.addProperty("state", state);
        page.context().newCDPSession(page).send("Page.setWebLifecycleState", message);
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
     * WildFly's ten threads for EJBs keep for ever the application of the task that they began with: it is to be
     * another.
     */
    private void beginThreadsOfServer() throws Exception {
        URI url = server.deploy(OTHER.build(), OTHER.fileName());
        url.resolve("meeting").toURL().openStream().close();
        server.undeploy(OTHER.fileName());
    }

    /**
     * Counts the class loaders of Tandem when pooled objects of the server have served another application: idle ones
     * remember what they did last (Payara's requests, the last socket). Those that were there before are others'.
     */
    private long loadersAfterOtherWork(ServerJvm jvm, long before) throws Exception {
        var sockets = new ArrayList<RawClient>();
        URI url = server.deploy(OTHER.build(), OTHER.fileName());

        for (int i = 0; i < 100; i++) {
            sockets.add(RawClient.connect(url.resolve("echo"), Map.of("Origin", "http://localhost")));
        }

        for (var socket : sockets) {
            socket.close();
        }

        server.undeploy(OTHER.fileName());
        long loaders = jvm.loadersOf(TANDEM) - before;

        for (int i = 1; i < LOOKS && loaders > 0; i++) {
            loaders = jvm.loadersOf(TANDEM) - before;
        }

        if (loaders > MAY_STAY) {
            jvm.dumpHeap(DUMP);
        }

        System.out.println("Class loaders left after " + 2 * TIMES + " deployments: " + loaders);
        return loaders;
    }
}
