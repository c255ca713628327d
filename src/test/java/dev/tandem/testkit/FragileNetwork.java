package dev.tandem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.Hello;
import dev.tandem.session.JoinResult;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;

/**
 * The network between a session and the browser's runtime, both real: what is sent waits until the test lets it arrive,
 * or is lost with the connection.
 */
public final class FragileNetwork {

    private final BrowserRuntime browser;
    private final LocalServer server;
    private final Page page;
    private final Predicate<String> rule;
    private final Queue<String> toServer = new ArrayDeque<>();
    private FakeConnection connection;

    /** Starts the page in the browser and joins its session; what the page says first is applied. */
    public FragileNetwork(BrowserRuntime browser, LocalServer server, Page page) {
        this(browser, server, page, frame -> true);
    }

    /** @param rule what each frame of the browser's must fulfil */
    public FragileNetwork(BrowserRuntime browser, LocalServer server, Page page, Predicate<String> rule) {
        this.rule = rule;
        this.browser = browser;
        this.server = server;
        this.page = page;
        browser.start(page.frame);
        connect();
    }

    private void connect() {
        connection = new FakeConnection();
        browser.open();
        fetch();
        Hello hello = Hello.read(new FrameReader().read(toServer.remove()));
        assertThat(page.session.connect(connection, hello)).isEqualTo(JoinResult.JOINED);
        server.settle();
    }

    /** Returns the connection in use. */
    public FakeConnection getConnection() {
        return connection;
    }

    /** Takes what the browser has sent. */
    public void fetch() {
        List<String> sent = browser.takeSent();
        assertThat(sent).allMatch(rule);
        toServer.addAll(sent);
    }

    /** Loses the connection with all that is under way; there is another one soon. */
    public void cut() {
        fetch();
        toServer.clear();
        page.session.disconnected(connection, false);
        server.settle();
        browser.close(1006);
        browser.eval("browser.window.dispatch('online')");
        connect();
    }

    /** Lets one frame arrive at the server; returns false when none is under way. */
    public boolean deliverToServer() {
        fetch();
        String frame = toServer.poll();
        if (frame != null) {
            page.session.getConversation().offer(frame);
            server.settle();
        }
        return frame != null;
    }

    /** Lets one frame arrive in the browser; returns false when none is under way. */
    public boolean deliverToBrowser() {
        if (connection.frames.isEmpty()) {
            return false;
        }
        browser.receive(connection.frames.remove(0));
        fetch();
        return true;
    }

    /** Lets all arrive, until both sides are silent. */
    public void settle() {
        connection.slow = false;
        connection.completeIfUnderWay();
        while (deliverToServer() | deliverToBrowser()) {
            // Until the network is empty.
        }
    }
}
