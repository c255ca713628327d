package dev.tandem.it.scope;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.NotOn;
import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** What a model finds in its container, and how sessions share it. */
class ScopeIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("scope").beansXml("annotated")
        .classes(Desk.class, Cart.class, Board.class, Ledger.class, Gate.class, Traced.class, Tracer.class));

    @Test
    void theCurrentSessionIsInjectedIntoModelsBeansAndEjbs() throws Exception {
        StartPage page = StartPage.fetch(app.url("desk/"));
        try (RawClient client = RawClient.join(page)) {
            String id = page.session();

            assertThat(ask(client)).startsWith(String.join(" ", id, id, id));
        }
    }

    @Test
    void aSessionScopedBeanLivesAsLongAsTheTab() throws Exception {
        try (RawClient one = RawClient.open(app.url("desk/")); RawClient two = RawClient.open(app.url("desk/"))) {
            ask(one);

            assertThat(ask(one)).contains("cart 2");
            assertThat(ask(two)).contains("cart 1");
        }
    }

    @Test
    @NotOn(value = "tomee",
        because = "OpenWebBeans intercepts by an object of its own in front of a bean, which a model cannot have")
    void anInterceptorSurroundsAHandler() throws Exception {
        try (RawClient client = RawClient.open(app.url("desk/"))) {
            assertThat(ask(client)).endsWith("traced onAsked");
        }
    }

    @Test
    void aHandlerThatBlocksDelaysOnlyItsOwnSession() throws Exception {
        try (RawClient blocked = RawClient.open(app.url("desk/")); RawClient free = RawClient.open(app.url("desk/"))) {
            blocked.send("[\"event\",\"Desk1\",\"blocked\",1]");

            assertThat(ask(free)).contains("cart");
            free.send("[\"event\",\"Desk1\",\"released\",1]");
            assertThat(blocked.await("set").getString(3)).isEqualTo("released");
        }
    }

    @Test
    void aBeanPushesToAllSessionsFromTheThreadOfOne() throws Exception {
        StartPage page = StartPage.fetch(app.url("desk/"));
        try (RawClient sender = RawClient.join(page); RawClient other = RawClient.open(app.url("desk/"))) {
            sender.send("[\"event\",\"Desk1\",\"broadcast\",1]");

            assertThat(other.await("set").getString(3)).isEqualTo("hello from " + page.session());
        }
    }

    @Test
    void aHandlerThatFailsIsLoggedAndTheSessionGoesOn() throws Exception {
        StartPage page = StartPage.fetch(app.url("desk/"));
        try (RawClient client = RawClient.join(page)) {
            client.send("[\"event\",\"Desk1\",\"failed\",1]");

            assertThat(client.await("set").getString(3)).isEqualTo("before");
            app.awaitLog("TANDEM-0070: handler onFailed in session " + page.session().substring(0, 8) + " failed");
            assertThat(ask(client)).contains("cart 1");
        }
    }

    private static String ask(RawClient client) throws Exception {
        client.send("[\"event\",\"Desk1\",\"asked\",1]");
        return client.await("set").getString(3);
    }
}
