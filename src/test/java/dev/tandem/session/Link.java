package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.LocalServer.Page;
import dev.tandem.wire.FrameReader;

/** A page in the real browser runtime, joined with a real session: the test is the network between them. */
final class Link {

    final LocalServer server = new LocalServer();
    final Page page;

    private final BrowserRuntime browser;

    /** Serves a page, and opens its socket. */
    Link(BrowserRuntime browser, Class<? extends Model> type) {
        this.browser = browser;
        page = server.open(type);
        browser.start(page.frame);
        browser.open();
        page.session.connect(page.connection, new FrameReader().read(browser.takeSent().get(0)));
        server.settle();
        deliver();
    }

    /** Takes frames to and fro until both sides are quiet; returns those that the browser has sent. */
    List<String> deliver() {
        List<String> sent = new ArrayList<>();
        List<String> toServer = browser.takeSent();
        List<String> toBrowser = page.connection.takeFrames();
        while (!toServer.isEmpty() || !toBrowser.isEmpty()) {
            sent.addAll(toServer);
            toServer.forEach(page.session::receive);
            toBrowser.forEach(browser::receive);
            server.settle();
            toServer = browser.takeSent();
            toBrowser = page.connection.takeFrames();
        }
        return sent;
    }

    /** Runs code in the session's turn; what it causes waits to be delivered. */
    void run(Runnable task) {
        page.session.execute(task);
        server.settle();
    }
}
