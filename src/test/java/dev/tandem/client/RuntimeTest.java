package dev.tandem.client;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A browser with the classes of {@link Models}; each test starts a page of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RuntimeTest {

    BrowserRuntime browser;

    @BeforeAll
    void openBrowser() {
        browser = new BrowserRuntime(isCompact());
        Models.defineAll(browser);
    }

    boolean isCompact() {
        return false;
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    /** Starts a connected page with {@code Counter1}; what happened until then is forgotten. */
    void connectCounter(String... wanted) {
        startCounter(wanted);
        browser.open();
        browser.takeSent();
        browser.takeNotes();
    }

    /** Starts a page with {@code Counter1}; the server wants those types. */
    void startCounter(String... wanted) {
        browser.start("[1,0," + create("Counter1", wanted) + "," + init("Counter1") + "]");
    }

    static String create(String id, String... wanted) {
        String types = wanted.length == 0 ? "" : "'" + String.join("','", wanted) + "'";
        return json("['new','" + id + "','demo.Counter',{},[" + types + "]]");
    }

    static String init(String id) {
        return json("['init','" + id + "']");
    }

    /** Lets a frame arrive, written with single quotes. */
    void receive(String frame) {
        browser.receive(json(frame));
    }

    void set(String name, String json) {
        browser.set("Counter1", name, json(json));
    }

    String get(String name) {
        return browser.get("Counter1", name);
    }

    String run(String script) {
        return browser.run("Counter1", script);
    }

    /** Returns the frames sent since the last call, written with single quotes. */
    List<String> sent() {
        return browser.takeSent().stream().map(frame -> frame.replace('"', '\'')).toList();
    }

    static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }
}
