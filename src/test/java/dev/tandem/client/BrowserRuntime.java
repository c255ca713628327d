package dev.tandem.client;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * The browser runtime, unmodified, in a JavaScript engine, with a fake browser around it: the test is the network and
 * the clock.
 *
 * <pre>{@code
 * try (BrowserRuntime browser = new BrowserRuntime()) {
 *     browser.define("demo/Counter.js", "import { Model, prop } from \"tandem\"; ...");
 *     browser.start("[1,0,[\"new\",\"Counter1\",\"demo.Counter\",{},[]],[\"init\",\"Counter1\"]]");
 *     browser.open();
 *     browser.takeSent();                                       // [[1,1,["hello","s"]]]
 *     browser.set("Counter1", "count", "5");
 *     browser.takeSent();                                       // [[2,1,["set","Counter1","count",5]]]
 *     browser.receive("[2,2,[\"set\",\"Counter1\",\"count\",6]]");
 *     browser.get("Counter1", "count");                         // "6"
 * }
 * }</pre>
 *
 * Each call is one turn of the browser: microtasks run before it returns. Modules define global functions by
 * {@code globalThis}, and call {@code note(…)} to tell the test what happened: {@link #takeNotes()}. {@code start} may
 * be called again for a new page with the classes that are there, which is much faster than a new runtime. Not thread
 * safe.
 */
public final class BrowserRuntime implements AutoCloseable {

    private static final Engine ENGINE = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
    private static final JsonProvider JSON = JsonProvider.provider();

    private final ModuleFileSystem files;
    private final Context context;
    private final Map<String, Value> loaded = new HashMap<>();
    private final Value main;

    /** Loads the runtime as it is in the sources. */
    public BrowserRuntime() {
        this(false);
    }

    /** @param compact whether to load the runtime as it is served: without comments, and with short names */
    BrowserRuntime(boolean compact) {
        files = new ModuleFileSystem(compact);
        context = Context.newBuilder("js").engine(ENGINE)
            .allowIO(IOAccess.newBuilder().fileSystem(files).build())
            .option("js.esm-eval-returns-exports", "true")
            .allowExperimentalOptions(true)
            .build();
        eval(files.read("dev/tandem/client/fake-browser.js"));
        main = load("dev/tandem/client/main.js").getMember("main");
        // Sessions register their models with nobody; the test finds them by what their constructor is given.
        Value session = load("dev/tandem/client/session.js").getMember("Session");
        eval("""
            (Session) => {
                const receive = Session.prototype.receive;
                Session.prototype.receive = function (...frame) {
                    browser.session = this;
                    receive.apply(this, frame);
                };
            }
            """).executeVoid(session);
    }

    // Page -----------------------------------------------------------------------------------------------------------

    /** Defines a module and loads it; others can import it by its name from now on. */
    public Value define(String name, String source) {
        files.define(name, source);
        return load(name);
    }

    /** Defines a module that others import. */
    public void provide(String name, String source) {
        files.define(name, source);
    }

    /** Loads a module of the class path, among them those that the compiler has written. */
    public Value load(String name) {
        // A module is one only when the engine's own loader finds it: this one just passes it on.
        return loaded.computeIfAbsent(name, key -> context.eval(Source
            .newBuilder("js", "export * from \"" + files.path(key) + "\";", "load " + key + ".mjs")
            .mimeType("application/javascript+module").buildLiteral()));
    }

    /** Starts a new page, session {@code s}, with that first frame. */
    public void start(String frame) {
        startPage("{\"session\":\"s\",\"app\":\"test\",\"socket\":\"/demo/tandem/ws\",\"frame\":" + frame + "}");
    }

    /** As {@link #start(String)}, where handlers of the two sides may answer each other so often. */
    public void start(String frame, int rounds) {
        startPage("{\"session\":\"s\",\"app\":\"test\",\"socket\":\"/demo/tandem/ws\",\"limits\":[1048576,4194304,"
            + rounds + "],\"frame\":" + frame + "}");
    }

    /** Starts a new page with the JSON that the server writes into it. */
    public void startPage(String json) {
        eval("(page, main) => { globalThis.browser = new FakeBrowser(page); notes.length = 0; browser.start(main); }")
            .executeVoid(json, main);
    }

    // Network --------------------------------------------------------------------------------------------------------

    /** Lets the socket that waits to be connected open. */
    public void open() {
        eval("browser.open()");
    }

    /** Lets a frame of the server's arrive. */
    public void receive(String frame) {
        eval("(frame) => browser.receive(frame)").executeVoid(frame);
    }

    /** Returns the frames that were sent since the last call, each as JSON. */
    public List<String> takeSent() {
        return strings(eval("browser.takeSent()").asString());
    }

    /** Lets the server, or the network, close the socket. */
    public void close(int code) {
        eval("(code) => browser.close(code)").executeVoid(code);
    }

    /** Returns how many sockets were made so far. */
    public int getSocketCount() {
        return eval("browser.sockets.length").asInt();
    }

    // Clock ----------------------------------------------------------------------------------------------------------

    /** Lets time pass; timers run when they are due. */
    public void advance(Duration time) {
        Value run = eval("(until) => browser.runNextTimer(until)");
        long until = eval("browser.clock").asLong() + time.toMillis();
        while (run.execute(until).asBoolean()) {
            // Until none is due any more.
        }
    }

    // Models ---------------------------------------------------------------------------------------------------------

    /** Returns the value of a property or field of a model, as JSON in the form of the wire. */
    public String get(String id, String name) {
        return call("(id, name, encode) => JSON.stringify(encode(browser.session.getModel(id)[name]))",
            id, name, encode());
    }

    /** Sets a writable property of a model to a value given as JSON of the wire, as a DOM listener would. */
    public void set(String id, String name, String json) {
        eval("""
            (id, name, json, decode) => {
                const session = browser.session;
                session.getModel(id)[name] = decode(JSON.parse(json), (other) => session.models.get(other));
            }
            """).executeVoid(id, name, json, load("dev/tandem/client/value.js").getMember("decode"));
    }

    /** Runs JavaScript with the model as {@code model}, in one turn; returns the result as JSON of the wire. */
    public String run(String id, String script) {
        return call("(id, encode) => { const model = browser.session.getModel(id); const result = (() => {" + script
            + "\n})(); return JSON.stringify(encode(result)); }", id, encode());
    }

    /** Tells whether there is a model with that id. */
    public boolean hasModel(String id) {
        return eval("(id) => browser.session.models.has(id)").execute(id).asBoolean();
    }

    // What happened --------------------------------------------------------------------------------------------------

    /** Returns what modules have noted by {@code note(…)} since the last call. */
    public List<String> takeNotes() {
        return strings(eval("JSON.stringify(notes.splice(0))").asString());
    }

    /** Returns what the runtime has logged as errors since the last call. */
    public List<String> takeErrors() {
        return strings(eval("JSON.stringify(browser.errors.splice(0))").asString());
    }

    /** Returns {@code <html data-tandem="…">}. */
    public String getState() {
        return eval("document.documentElement.dataset.tandem").asString();
    }

    /** Returns the text of the page's body. */
    public String getBodyText() {
        return eval("document.body.textContent").asString();
    }

    /** Returns how often the page was asked to load again. */
    public int getReloadCount() {
        return eval("browser.reloads").asInt();
    }

    /** Evaluates a script. */
    public Value eval(String script) {
        return context.eval("js", script);
    }

    @Override
    public void close() {
        context.close(true);
    }

    private Value encode() {
        return load("dev/tandem/client/value.js").getMember("encode");
    }

    private String call(String function, Object... args) {
        return eval(function).execute(args).asString();
    }

    private static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        for (JsonValue value : JSON.createReader(new StringReader(json)).readArray()) {
            strings.add(((JsonString) value).getString());
        }
        return strings;
    }
}
