package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;
import dev.tandem.testkit.Limits;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

class SlowClientTest {

    private final LocalServer server = new LocalServer(Limits.slowClient(10, 100));
    private final Page page = server.open(Lamp.class).connect();
    private final Lamp lamp = page.app(Lamp.class);

    @Test
    void hasOneMessageUnderWayAndGetsTheRestAsOne() {
        page.connection.slow = true;
        page.run(() -> lamp.both.level.set(1));
        page.run(() -> lamp.both.level.set(2));
        page.run(() -> lamp.both.level.set(3));
        assertThat(page.connection.frames).isEmpty();

        page.connection.complete();

        assertThat(page.connection.frames).singleElement().asString().contains("\"level\",2]", "\"level\",3]");
    }

    @Test
    void getsOnlyTheLastValueWhenTooMuchWaits() {
        page.connection.slow = true;
        for (int i = 1; i <= 50; i++) {
            int value = i;
            page.run(() -> lamp.both.level.set(value));
        }

        page.connection.complete();

        assertThat(page.connection.frames.get(0).split("level")).hasSizeLessThan(12);
        assertThat(page.connection.frames.get(0)).endsWith("\"level\",50]]");
    }

    @Test
    void getsOnlyTheLastAnswerToWhatTheBrowserSetsWhenTooMuchWaits() {
        page.connection.slow = true;
        page.run(() -> lamp.both.level.set(1));
        for (int i = 1; i <= 50; i++) {
            page.send("[\"set\",\"Lamp1\",\"warmth\"," + (100 + i) + "]");
        }

        page.connection.complete();

        assertThat(page.connection.frames.get(0).split("\"fix\"")).hasSizeLessThan(12);
        assertThat(page.connection.frames.get(0)).endsWith("[\"fix\",\"Lamp1\",\"warmth\",100.0,51]]");
    }

    @Test
    void isGivenUpWhenEventsPileUp() {
        page.connection.slow = true;
        for (int i = 0; i <= 101; i++) {
            page.run(() -> lamp.announced.emit("x"));
        }

        assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(page.connection.closeCode).isEqualTo(1001);
    }
}
