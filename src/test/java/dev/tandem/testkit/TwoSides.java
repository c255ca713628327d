package dev.tandem.testkit;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Model;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.session.Hello;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;

/** A page of a session and the browser's runtime with the compiled module, joined: the test is the network. */
public final class TwoSides<M extends Model> {

    public final BrowserRuntime browser;
    public final LocalServer server;
    public final Page page;
    public final M model;

    public TwoSides(BrowserRuntime browser, Class<M> type) {
        this(browser, type, Limits.DEFAULT);
    }

    public TwoSides(BrowserRuntime browser, Class<M> type, Configuration configuration) {
        this.browser = browser;
        server = new LocalServer(configuration);
        page = server.open(type);
        model = page.app(type);
        browser.start(page.frame, configuration.get(Settings.ROUNDS_MAX));
        browser.open();
        List<String> sent = browser.takeSent();
        page.session.connect(page.connection, Hello.read(new FrameReader().read(sent.get(0))));
        sent.subList(1, sent.size()).forEach(page.session.getConversation()::offer);
        settle();
    }

    /** Runs code in the session's turn and lets both sides talk until both are silent. */
    public void onServer(Runnable task) {
        page.session.execute(task);
        settle();
    }

    /** Runs JavaScript with the model as {@code model}, and lets both sides talk until both are silent. */
    public String inBrowser(String script) {
        String result = browser.run(model.getId(), script);
        settle();
        return result;
    }

    /** Runs code in the session's turn; what it causes waits for {@link #settle()}. */
    public void run(Runnable task) {
        page.session.execute(task);
        server.settle();
    }

    /** Lets both sides talk until both are silent; returns the frames that the browser has sent. */
    public List<String> settle() {
        List<String> sent = new ArrayList<>();
        List<String> toServer;
        List<String> toBrowser;
        do {
            server.settle();
            toBrowser = page.connection.takeFrames();
            toBrowser.forEach(browser::receive);
            toServer = browser.takeSent();
            toServer.forEach(page.session.getConversation()::offer);
            sent.addAll(toServer);
        }
        while (!toServer.isEmpty() || !toBrowser.isEmpty());
        return sent;
    }
}
