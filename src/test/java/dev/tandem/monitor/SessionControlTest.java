package dev.tandem.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.Model;
import dev.tandem.SessionStatus;
import dev.tandem.asset.AssetStore;
import dev.tandem.session.Administration;
import dev.tandem.session.Lamp;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.WireNames;

class SessionControlTest {

    /** The app of an administrator. */
    @Administration
    public static class Desk extends Model {
    }

    private final LocalServer server = new LocalServer();
    private final AssetStore assets = server.sessions.getAssets();
    private final SessionControl control = new SessionControl(server.sessions, assets);
    private final Page one = server.open(Lamp.class).connect();
    private final Page desk = server.open(Desk.class).connect();

    @Test
    void aSessionIsFoundByItsNameInTheLog() {
        assertThat(control.find(SessionMetrics.of(one.session).getName())).isSameAs(one.session);
        assertThat(control.find("nothing")).isNull();
        assertThat(control.close("nothing")).isFalse();
    }

    @Test
    void aSessionIsClosed() {
        assertThat(control.close(SessionMetrics.of(one.session).getName())).isTrue();

        assertThat(one.session.getStatus()).isEqualTo(SessionStatus.CLOSED);
        assertThat(one.connection.closeCode).isEqualTo(WireNames.CLOSE_NORMAL);
    }

    @Test
    void aPageIsToldToLoadAgain() {
        control.reload(SessionMetrics.of(one.session).getName());

        assertThat(one.connection.closeCode).isEqualTo(WireNames.CLOSE_NO_SESSION);
    }

    @Test
    void allAreAllButAdministrators() {
        server.open(Lamp.class).connect();

        assertThat(control.closeAll()).isEqualTo(2);
        assertThat(desk.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
    }

    @Test
    void aMessageIsAModuleThatThePageLoads() {
        control.message(SessionMetrics.of(one.session).getName(), "Back at \"five\"</script>");
        server.settle();

        String frame = one.connection.takeFrames().get(0);
        String url = frame.replaceAll(".*\\[\"load\",\\[\"bundle\",\"/demo/(.*?)\"]]]", "$1");
        String module = new String(assets.getFile(url).getBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(module).contains("\\\"five\\\"").doesNotContain("\"TEXT\"");
    }

    @Test
    void anEmptyMessageAndALongOneAreRefused() {
        for (String text : List.of(" ", "x".repeat(SessionControl.MAX_MESSAGE + 1))) {
            assertThatThrownBy(() -> control.messageAll(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TANDEM-0295");
        }
    }
}
