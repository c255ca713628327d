package dev.tandem.it.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/**
 * A page in Chromium behind nginx, which ends TLS and serves the application below another path:
 * {@code mvn verify -Dit.test=NginxIT -Dtandem.nginx=nginx}.
 */
@EnabledIfSystemProperty(named = "tandem.nginx", matches = ".+", disabledReason = "needs nginx and openssl")
class NginxIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("proxied").classes(Lobby.class, Guide.class)
        .parameter("tandem.proxy.addresses", "127.0.0.1,::1"));

    private static Nginx nginx;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            nginx = new Nginx(System.getProperty("tandem.nginx"), free.getLocalPort(), app.url(""));
        }
    }

    @AfterAll
    static void stop() {
        nginx.close();
    }

    @Test
    void aPageItsSocketAndLateModulesWork() {
        Tab tab = browser.openTrusting(nginx.url("/apps/lobby/lobby/"));
        Page page = tab.page();

        page.getByText("Ring").click();

        assertThat(page.locator(".visitors").last()).hasText("visitors: 1");
        assertThat(page.locator(".guide")).hasText("this way");
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
        assertThat(page.context().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.path).isEqualTo("/apps/lobby");
        });
    }

    @Test
    void anAddressWithoutItsSlashLeadsToThePage() {
        Tab tab = browser.openTrusting(nginx.url("/apps/lobby/lobby"));

        assertThat(tab.page()).hasURL(nginx.url("/apps/lobby/lobby/").toString());
        assertThat(tab.page().getByText("Ring")).isVisible();
    }
}
