package dev.tandem.it.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;

/** Two applications on one server, of the same classes: neither sees the other. */
class NeighboursIT {

    @RegisterExtension
    static final WebApp here = WebApp.of(war("here"));

    @RegisterExtension
    static final WebApp there = WebApp.of(war("there"));

    @Test
    void aBeanThatPushesToAllSessionsReachesThoseOfItsOwnApplication() throws Exception {
        StartPage page = StartPage.fetch(here.url("desk/"));
        try (RawClient own = RawClient.join(page); RawClient neighbour = RawClient.open(there.url("desk/"))) {
            own.send("[\"event\",\"Desk1\",\"broadcast\",1]");
            assertThat(own.await("set").getString(3)).isEqualTo("hello from " + page.session());

            neighbour.send("[\"event\",\"Desk1\",\"asked\",1]");
            assertThat(neighbour.await("set").getString(3)).contains("cart 1");
        }
    }

    @Test
    void aSessionIsUnknownToTheOtherApplication() throws Exception {
        StartPage page = StartPage.fetch(here.url("desk/"));
        URI socket = URI.create(page.socket().toString().replace("/here/", "/there/"));
        try (RawClient client = RawClient.connect(socket, Map.of("Origin", page.origin(),
            "Cookie", page.cookies(), "Sec-WebSocket-Protocol", "tandem.1"))) {
            client.send("[\"hello\",\"" + page.session() + "\"]");

            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    private static TestWar war(String name) {
        return TestWar.named(name).emptyBeansXml()
            .classes(Desk.class, Cart.class, Board.class, Ledger.class, Gate.class, Traced.class, Tracer.class);
    }
}
