package dev.tandem.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.browser.Browser;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.server.DeploymentFailedException;

/** The tools of the other integration tests, on an application that has nothing of Tandem. */
class HarnessIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(
        TestWar.named("ping").withoutTandem().classes(PingServlet.class, EchoEndpoint.class));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aPageOpensInTheBrowser() {
        var tab = browser.open(app.url("ping"));

        assertThat(tab.page().locator("p")).hasText("pong");
        assertThat(tab.console()).containsExactly("log: hello");
        assertThat(tab.requests()).contains(app.url("ping").toString());
    }

    @Test
    void aSocketEchoes() throws Exception {
        try (var client = RawClient.connect(app.url("echo"), Map.of("Origin", "http://localhost"))) {
            client.sendText("hällo");

            assertThat(client.awaitMessage()).isEqualTo("hällo");
        }
    }

    @Test
    void aHandshakeThatIsRefusedTellsItsStatus() {
        assertThatThrownBy(() -> RawClient.connect(app.url("nothing-here"), Map.of()))
            .isInstanceOfSatisfying(HandshakeRefusedException.class, e -> assertThat(e.getStatus()).isEqualTo(404));
    }

    @Test
    void aServerThatIsKilledComesBackOnTheSamePortWithItsApplications() {
        var tab = browser.open(app.url("ping"));

        app.server().kill();
        app.server().start();

        tab.page().reload();
        assertThat(tab.page().locator("p")).hasText("pong");
    }

    @Test
    void aDeploymentThatFailsTellsTheReason() {
        var broken = TestWar.named("broken").withoutTandem().classes(BrokenListener.class);

        assertThatThrownBy(() -> app.server().deploy(broken.build(), broken.fileName()))
            .isInstanceOf(DeploymentFailedException.class).hasMessageContaining("oops");
        assertThat(app.problems()).isNotEmpty();
    }
}
