package dev.tandem.session;

import java.util.List;

import dev.tandem.Model;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.session.LocalServer.Page;
import dev.tandem.wire.FrameReader;

/** A page of a session and the browser's runtime with the compiled module, joined: the test is the network. */
final class TwoSides<M extends Model> {

    final BrowserRuntime browser;
    final LocalServer server = new LocalServer();
    final Page page;
    final M model;

    TwoSides(BrowserRuntime browser, Class<M> type) {
        this.browser = browser;
        page = server.open(type);
        model = page.app(type);
        browser.start(page.frame);
        browser.open();
        List<String> sent = browser.takeSent();
        page.session.connect(page.connection, new FrameReader().read(sent.get(0)));
        sent.subList(1, sent.size()).forEach(page.session::receive);
        settle();
    }

    /** Runs code in the session's turn and lets both sides talk until both are silent. */
    void onServer(Runnable task) {
        page.session.execute(task);
        settle();
    }

    /** Runs JavaScript with the model as {@code model}, and lets both sides talk until both are silent. */
    String inBrowser(String script) {
        String result = browser.run(model.getId(), script);
        settle();
        return result;
    }

    void settle() {
        List<String> toServer;
        List<String> toBrowser;
        do {
            server.settle();
            toBrowser = page.connection.takeFrames();
            toBrowser.forEach(browser::receive);
            toServer = browser.takeSent();
            toServer.forEach(page.session::receive);
        }
        while (!toServer.isEmpty() || !toBrowser.isEmpty());
    }
}
