package dev.tandem.it.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import javax.management.openmbean.CompositeData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** An application as the server's own tools see and operate it: over JMX, by MicroProfile, by Micrometer. */
class ManagementIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("managed").classes(Boiler.class, Valve.class));

    private static final String SERVER = System.getProperty("tandem.it.server", "wildfly");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Jmx jmx;

    @BeforeEach
    void attach() throws Exception {
        jmx = new Jmx(app.server().getProcess().pid(), "/managed");
    }

    @AfterEach
    void detach() throws Exception {
        jmx.set("Draining", false);
        jmx.close();
    }

    @Test
    void theFiguresOfApplicationAndSessionAreSeen() throws Exception {
        StartPage page = StartPage.fetch(app.url("boiler/"));
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"set\",\"Boiler1\",\"degrees\",99]", "[\"event\",\"Boiler1\",\"burst\",null]");
            app.awaitLog("too much pressure");
            CompositeData session = (CompositeData) jmx.call("findSession", name(page));

            assertThat((String[]) jmx.get("Apps")).containsExactly("boiler");
            assertThat((int) jmx.get("ConnectedSessions")).isPositive();
            assertThat((long) jmx.get("MessagesIn")).isPositive();
            assertThat((CompositeData[]) jmx.get("ErrorGroups")).anySatisfy(
                group -> assertThat((String) group.get("message")).contains("too much pressure"));
            assertThat((CompositeData[]) jmx.get("Sessions")).extracting(each -> each.get("name")).contains(name(page));
            assertThat(List.of(session.get("appName"), session.get("status"), session.get("models"),
                session.get("errors")))
                .containsExactly("boiler", "CONNECTED", 3, 1);
            assertThat(session.toString()).doesNotContain(page.session());
        }
        assertThat(jmx.call("findSession", "nobody00")).isNull();
    }

    @Test
    void sessionsAreToldSomethingLetLoadAgainAndClosed() throws Exception {
        StartPage first = StartPage.fetch(app.url("boiler/"));
        StartPage second = StartPage.fetch(app.url("boiler/"));
        try (RawClient one = RawClient.join(first); RawClient two = RawClient.join(second)) {
            assertThat(jmx.call("message", name(first), "Back at five")).isEqualTo(true);
            assertThat(one.await("load").toString()).contains(".js");
            assertThat(jmx.call("reload", name(first))).isEqualTo(true);
            assertThat(one.awaitClose()).isEqualTo(4001);
            assertThat(jmx.call("close", name(second))).isEqualTo(true);
            assertThat(two.awaitClose()).isEqualTo(1000);
        }
        assertThat(jmx.call("close", name(second))).isEqualTo(false);
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void drainingTurnsPagesAway() throws Exception {
        jmx.set("Draining", true);

        assertThat(get(app.url("boiler/")).statusCode()).isEqualTo(503);
        assertThat(jmx.get("Draining")).isEqualTo(true);
        jmx.set("Draining", false);
        assertThat(get(app.url("boiler/")).statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsLeftAfterUndeploying() throws Exception {
        TestWar war = TestWar.named("brief").classes(Valve.class);
        app.server().deploy(war.build(), war.fileName());
        try (Jmx brief = new Jmx(app.server().getProcess().pid(), "/brief")) {
            assertThat(brief.isThere()).isTrue();

            app.server().undeploy(war.fileName());

            assertThat(brief.isThere()).isFalse();
        }
        assertThat(metrics()).doesNotContain("/brief");
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void theServersHealthIsThatOfTheApplication() throws Exception {
        assumeTrue(SERVER.equals("payara") || SERVER.equals("wildfly-full"), "has MicroProfile Health");

        assertThat(health("ready")).contains("tandem-sessions", "\"/managed\"").doesNotContain("DOWN");
        assertThat(health("live")).contains("tandem-threads").doesNotContain("DOWN");
        jmx.set("Draining", true);
        assertThat(health("ready")).contains("DOWN");
        assertThat(health("live")).doesNotContain("DOWN");
    }

    @Test
    void theFiguresAreAmongTheServersMetrics() throws Exception {
        assumeTrue(SERVER.equals("payara") || SERVER.equals("wildfly-full"), "has MicroProfile Metrics or Micrometer");

        StartPage page = StartPage.fetch(app.url("boiler/"));
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"set\",\"Boiler1\",\"degrees\",99]");
            client.awaitFrame();

            assertThat(metrics().lines().filter(line -> line.contains("application=\"/managed\"")))
                .anyMatch(line -> line.matches("tandem_sessions_connected\\{.*} [1-9].*"))
                .anyMatch(line -> line.matches("tandem_messages_in(_total)?\\{.*} [1-9].*"));
        }
        assertThat(app.problems()).isEmpty();
    }

    private static String health(String kind) throws Exception {
        return get(app.server().getMonitoringUrl().resolve("health/" + kind)).body();
    }

    /** Empty where the server has none. */
    private static String metrics() throws Exception {
        return switch (SERVER) {
            case "payara" -> get(app.server().getMonitoringUrl().resolve("metrics?scope=application")).body();
            case "wildfly-full" -> get(app.server().getMonitoringUrl().resolve("prometheus")).body();
            default -> "";
        };
    }

    private static String name(StartPage page) {
        return page.session().substring(0, 8);
    }

    private static HttpResponse<String> get(URI url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
    }
}
