package dev.tandem.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.HandshakeRefusedException;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.RawSocket;
import dev.tandem.it.client.StartPage;

/** Clients that do what no browser does; after each, another session works as ever. */
class HostileIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("hostile").classes(Vault.class));

    @AfterEach
    void anotherSessionIsUndisturbed() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            assertThat(ring(client)).isEqualTo(100);
        }
    }

    @Test
    void aPropertyOfTheServerAloneCannotBeSet() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send("[\"set\",\"Vault1\",\"gold\",0]", "[\"set\",\"Vault1\",\"opened\",7]");

            assertThat(ring(client)).isEqualTo(100);
            app.awaitLog("property 'gold' of Vault1 cannot be set by a browser");
        }
    }

    @Test
    void anEventOfAPropertyCannotBeForged() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.send("[\"event\",\"Vault1\",\"gold\",0]");

            assertThat(ring(client)).isEqualTo(100);
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThatThrownBy(() -> RawClient.connect(page.socket(),
            Map.of("Origin", "http://evil.example", "Sec-WebSocket-Protocol", "tandem.1")))
            .isInstanceOfSatisfying(HandshakeRefusedException.class, e -> assertThat(e.getStatus()).isEqualTo(403));
    }

    @Test
    void aClientWithoutOriginIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThatThrownBy(() -> RawClient.connect(page.socket(), Map.of()))
            .isInstanceOf(HandshakeRefusedException.class);
    }

    @Test
    void anUnknownSessionIsToldToLoadThePageAgain() throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText("[1,0,[\"hello\",\"nobody\"]]");

            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    @Test
    void aSecondSocketForASessionIsRefusedAndTheFirstGoesOn() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient first = RawClient.join(page)) {
            ring(first);
            try (RawClient second = RawClient.connect(page)) {
                second.sendText("[1,0,[\"hello\",\"" + page.session() + "\"]]");
                assertThat(second.awaitClose()).isEqualTo(1008);
            }
            first.send("[\"set\",\"Vault1\",\"note\",\"still here\"]");
            first.send("[\"nonsense\"]");
            app.awaitLog("unknown operation");
        }
    }

    @Test
    void aSocketWithoutItsPagesCookieIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        var headers = Map.of("Origin", page.origin(), "Sec-WebSocket-Protocol", "tandem.1");
        try (RawClient client = RawClient.connect(page.socket(), headers)) {
            client.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void anotherBrowserThatKnowsTheSessionsIdIsRefused() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient other = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            other.sendText("[1,1,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(other.awaitClose()).isEqualTo(4001);
        }
        try (RawClient client = RawClient.join(page)) {
            assertThat(ring(client)).isEqualTo(100);
        }
    }

    @Test
    void thePagesCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
            .matches("TandemBrowser=[A-Za-z0-9_-]{22}; Path=/hostile; HttpOnly; SameSite=Lax");
    }

    @Test
    void aClientThatDoesNotSayHelloIsRefused() throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText("[1,0,[\"set\",\"Vault1\",\"note\",\"x\"]]");

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void nonsenseInsteadOfHelloIsRefused() throws Exception {
        try (RawClient client = RawClient.connect(StartPage.fetch(app.url("vault/")))) {
            client.sendText("\u0000{]");

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void aBinaryMessageClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.socket().send(true, RawSocket.BINARY, new byte[] {1, 2, 3});

            assertThat(client.awaitClose()).isEqualTo(1003);
        }
    }

    @Test
    void aMessageBeyondTheLimitClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            sendUntilClosed(client, new byte[64 * 1024]);

            assertThat(client.awaitClose()).isIn(1009, 1006);
        }
    }

    @Test
    void manyFragmentsMakeOneMessage() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            byte[] text = "[2,1,[\"event\",\"Vault1\",\"rang\",1]]".getBytes();
            for (int i = 0; i < text.length; i++) {
                client.socket().send(i == text.length - 1, i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION,
                    new byte[] {text[i]});
            }

            assertThat(client.await("set").getInt(3)).isEqualTo(100);
        }
    }

    @Test
    void deepJsonIsRefused() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            client.sendText("[2,1,[\"set\",\"Vault1\",\"note\"," + "[".repeat(200_000) + "]");

            app.awaitLog("nested deeper than 64");
        }
    }

    @Test
    void repeatedAbuseClosesTheSocket() throws Exception {
        try (RawClient client = RawClient.open(app.url("vault/"))) {
            for (int i = 0; i < 20; i++) {
                client.send("[\"nonsense\"]");
            }

            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void aConnectionThatVanishesEndsItsSession() throws Exception {
        StartPage page = StartPage.fetch(app.url("vault/"));
        try (RawClient client = RawClient.join(page)) {
            ring(client);
            client.socket().reset();
        }
        try (RawClient again = RawClient.connect(page)) {
            again.sendText("[1,0,[\"hello\",\"" + page.session() + "\"]]");

            assertThat(again.awaitClose()).isIn(4001, 1008);
        }
    }

    private static void sendUntilClosed(RawClient client, byte[] part) {
        Arrays.fill(part, (byte) 'x');
        try {
            client.socket().send(false, RawSocket.TEXT, part);
            for (int i = 0; i < 1_000; i++) {
                client.socket().send(false, RawSocket.CONTINUATION, part);
            }
        }
        catch (IOException e) {
            // The server has closed while we were sending.
        }
    }

    private static int ring(RawClient client) throws Exception {
        client.send("[\"event\",\"Vault1\",\"rang\",1]");
        return client.await("set").getInt(3);
    }
}
