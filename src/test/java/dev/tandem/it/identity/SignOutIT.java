package dev.tandem.it.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.assertions.LocatorAssertions;

import dev.tandem.it.NotOn;
import dev.tandem.it.SharedServer;
import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Server;

/** What becomes of pages when their user signs out, or is away for too long. */
@ExtendWith(SharedServer.class)
class SignOutIT {

    private static final int SIGNED_OUT = 4002;
    private static final int NO_SESSION = 4001;

    /** Servers look for HTTP sessions that have timed out once in a while. */
    private static final int PATIENCE = 120_000;

    @RegisterExtension
    static final WebApp app = WebApp.of(war("leaving"));

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestWar war(String name) {
        return TestWar.named(name).classes(Office.class, Clock.class, Vault.class, Basket.class, Shop.class,
            Doorman.class, Door.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "door/invalidate", "door/logout" })
    void whoHasSignedOutIsOutInAllTabsAndDoesNotComeBack(String door) throws Exception {
        Member ada = Member.signedIn(app, "ada");
        StartPage page = ada.fetch("office/");
        try (RawClient first = ada.join(page); RawClient second = ada.open();
            RawClient bob = Member.signedIn(app, "bob").open()) {
            second.sendText("[2,1,[\"call\",\"Office1\",\"who\",1,[]]]");
            second.await("return");
            ada.get(door);

            assertThat(first.awaitClose()).isEqualTo(SIGNED_OUT);
            assertThat(second.awaitClose()).isEqualTo(SIGNED_OUT);
            try (RawClient again = ada.join(page)) {
                assertThat(again.awaitClose()).isEqualTo(NO_SESSION);
            }
            bob.sendText("[2,1,[\"call\",\"Office1\",\"who\",1,[]]]");
            assertThat(bob.await("return")).hasToString("[\"return\",1,\"bob, bob, bob\"]");
        }
    }

    @Test
    void anotherUserOfTheBrowserJoinsNoSession() throws Exception {
        Member ada = Member.signedIn(app, "ada");
        StartPage page = ada.fetch("office/");
        ada.signInAs(Member.signedIn(app, "bob"));

        try (RawClient bob = ada.join(page)) {
            assertThat(bob.awaitClose()).isEqualTo(NO_SESSION);
        }
    }

    @Test
    void anApplicationEndsTheSessionsOfAUser() throws Exception {
        try (RawClient ada = Member.signedIn(app, "ada").open(); RawClient bob = Member.signedIn(app, "bob").open()) {
            Member.unknown(app).get("door/banish");

            assertThat(ada.awaitClose()).isEqualTo(SIGNED_OUT);
            bob.sendText("[2,1,[\"call\",\"Office1\",\"who\",1,[]]]");
            bob.await("return");
        }
    }

    @Test
    void aPageOfNobodyLoadsAgainWhenItsHttpSessionEnds() throws Exception {
        Member nobody = Member.unknown(app);
        try (RawClient client = nobody.open()) {
            client.awaitFrame();
            nobody.get("door/invalidate");

            assertThat(client.awaitClose()).isEqualTo(NO_SESSION);
        }
    }

    @Test
    void aPageSaysThatItsUserHasSignedOut() {
        browser.open(app.url("door/in?as=ada"));
        Tab page = browser.open(app.url("clock/"));
        assertThat(page.page().locator(".ticks")).hasText("ticks: 2");
        browser.open(app.url("door/logout"));

        assertThat(page.page().getByText("You have been signed out.")).isVisible();
    }

    @Test
    void aPageInUseOutlivesTheTimeOfItsHttpSession() {
        browser.open(app.url("door/in/briefly?as=ada"));
        Tab page = browser.open(app.url("clock/"));

        assertThat(page.page().locator(".ticks")).hasText(Pattern.compile("ticks: (2[5-9]|[3-9]\\d)"),
            new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(browser.open(app.url("door/in")).page().locator("body")).hasText("ada");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    @NotOn(value = "payara", because = "it keeps HTTP sessions with an open socket; that Tandem ends them was not run")
    void whoIsAwayForTooLongIsSignedOutThoughThePageIsOpen() {
        browser.open(app.url("door/in/briefly?as=ada"));
        Tab page = browser.open(app.url("office/"));

        assertThat(page.page().getByText("You have been signed out.")).isVisible(
            new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    @Test
    void theEndOfTheApplicationIsNoSignOut(Server server) throws Exception {
        Path war = war("closing").build();
        Member ada = Member.signedIn(server.deploy(war, "closing.war"), "ada");
        try (RawClient client = ada.open()) {
            client.awaitFrame();
            server.undeploy("closing.war");

            assertThat(client.awaitClose()).isEqualTo(1001);
        }
    }
}
