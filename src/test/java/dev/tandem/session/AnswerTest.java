package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.wire.FrameReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * What the server makes of the browser's value is an answer: what the user has done since stays. Both sides are real; the
 * test is the network, which needs three ticks of 100 ms for each way.
 */
class AnswerTest {

    private static final String MODULE = """
        import { Model, listProp, mapProp, prop } from "tandem";
        export class Scribe extends Model {
            static {
                Model.define(Scribe, {
                    name: "dev.tandem.session.Scribe",
                    both: { text: prop(""), even: listProp(), small: mapProp() },
                    handlers: { hear: ["text", "even", "small"] },
                });
            }
            hear(...events) {
                events.forEach((e) => note(`${e.type} ${text(e.oldValue)} ${text(e.value)}`));
            }
        }
        const text = (value) => JSON.stringify(value instanceof Map ? [...value].sort() : value);
        """;

    private static final int LATENCY = 3;

    private static BrowserRuntime browser;

    private final List<Message> toServer = new ArrayList<>();
    private final List<Message> toBrowser = new ArrayList<>();
    private LocalServer server;
    private Page page;
    private Scribe scribe;
    private int now;

    private record Message(int due, String frame) {
    }

    /** @param what where it happens and what @param place index, or key */
    record Step(int what, int place, int value) {
    }

    @BeforeContainer
    static void load() {
        browser = new BrowserRuntime();
        browser.define("dev/tandem/session/Scribe.js", MODULE);
    }

    @AfterContainer
    static void unload() {
        browser.close();
    }

    @BeforeTry
    void join() {
        server = new LocalServer();
        page = server.open(Scribe.class);
        scribe = page.app(Scribe.class);
        browser.start(page.frame);
        // What the server lets it load has been loaded.
        browser.eval("(amend) => { browser.modules['dev/tandem/client/amend.js'] = amend; }")
            .executeVoid(browser.load("dev/tandem/client/amend.js"));
        browser.open();
        page.session.connect(page.connection, Hello.read(new FrameReader().read(browser.takeSent().get(0))));
        tick(2 * LATENCY);
        browser.takeNotes();
        scribe.heard.clear();
    }

    // Typing ---------------------------------------------------------------------------------------------------------

    @Example
    void noLetterIsEatenByAHandlerThatNormalisesWhatIsTyped() {
        for (char letter : "Hello World".toCharArray()) {
            inBrowser("model.text = model.text + '" + letter + "'");
            tick(1);
        }
        tick(4 * LATENCY);

        assertThat(scribe.both.text.get()).isEqualTo("hello world");
        assertThat(browser.get("Scribe1", "text")).isEqualTo("\"hello world\"");
    }

    @Example
    void noElementIsEatenByAHandlerThatNormalisesWhatIsAdded() {
        for (int i = 1; i <= 4; i++) {
            inBrowser("model.$list('even').insert(0, " + (2 * i - 1) + ")");
            tick(1);
        }
        tick(8 * LATENCY);

        assertThat(scribe.both.even.get()).containsExactly(8, 6, 4, 2);
        assertThat(browser.get("Scribe1", "even")).isEqualTo("[8,6,4,2]");
    }

    @Example
    void noEntryIsEatenByAHandlerThatNormalisesWhatIsPut() {
        for (String key : List.of("a", "b", "a", "c")) {
            inBrowser("model.$map('small').put('" + key + "', 5)");
            tick(1);
        }
        tick(8 * LATENCY);

        assertThat(scribe.both.small.get()).containsOnly(Map.entry("a", 2), Map.entry("b", 2), Map.entry("c", 2));
        assertThat(browser.get("Scribe1", "small")).isEqualTo("{\"a\":2,\"b\":2,\"c\":2}");
    }

    @Example
    void whatTheServerSetsByItselfStillWins() {
        inBrowser("model.text = 'mine'");
        onServer(() -> scribe.both.text.set("yours"));
        tick(4 * LATENCY);

        assertThat(scribe.both.text.get()).isEqualTo("yours");
        assertThat(browser.get("Scribe1", "text")).isEqualTo("\"yours\"");
    }

    // Both sides -----------------------------------------------------------------------------------------------------

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 17), Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 5)).as(Step::new).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 150)
    void bothSidesAlwaysEndEqual(@ForAll("steps") List<Step> steps) {
        steps.forEach(this::take);
        tick(30 * LATENCY);

        assertThat(browser.get("Scribe1", "text")).isEqualTo('"' + scribe.both.text.get() + '"');
        assertThat(browser.get("Scribe1", "even")).isEqualTo(scribe.both.even.get().toString().replace(" ", ""));
        assertThat(browser.run("Scribe1", "return [...model.small].sort().map(([k, v]) => k + v).join()")).isEqualTo(
            '"' + String.join(",", new TreeMap<>(scribe.both.small.get()).entrySet().stream()
                .map(e -> e.getKey() + e.getValue()).toList()) + '"');
        assertThat(scribe.heard).allMatch(event -> !Objects.equals(event.oldValue(), event.newValue()));
        assertThat(browser.takeNotes()).allMatch(note -> !note.split(" ")[1].equals(note.split(" ")[2]));
        assertThat(browser.takeErrors()).isEmpty();
        assertThat(page.getRefusals()).isZero();
    }

    private void take(Step step) {
        String list = "const list = model.$list('even'); const size = model.even.length;";
        int place = step.place;
        int value = step.value;
        switch (step.what) {
            case 0 -> onServer(() -> scribe.both.text.set("S" + value));
            case 1 -> onServer(() -> scribe.both.even.add(0, value));
            case 2 -> onServer(() -> scribe.both.small.put("k" + place, value));
            case 3 -> onServer(() -> scribe.both.even.set(List.of(value)));
            case 4 -> inBrowser("model.even = [" + value + ", " + place + "]");
            case 5, 6 -> inBrowser("model.text = 'B" + value + "'");
            case 7 -> inBrowser("model.text = model.text + 'x'; model.$list('even').add(7)");
            case 8 -> inBrowser(list + "list.insert(Math.min(size, " + place + "), " + value + ")");
            case 9 -> inBrowser(list + "size && list.set(" + place + " % size, " + value + ")");
            case 10 -> inBrowser(list + "size && list.removeAt(" + place + " % size)");
            case 11 -> inBrowser(list + "size && list.move(" + place + " % size, " + value + " % size)");
            case 12 -> inBrowser("model.$map('small').put('k" + place + "', " + value + ")");
            case 13 -> inBrowser("model.$map('small').remove('k" + place + "')");
            default -> tick(value);
        }
    }

    // Network --------------------------------------------------------------------------------------------------------

    private void onServer(Runnable task) {
        page.session.execute(task);
        server.settle();
        collect();
    }

    private void inBrowser(String script) {
        browser.run("Scribe1", script);
        collect();
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) {
            now++;
            deliver(toServer, page.session.getConversation()::offer);
            server.settle();
            deliver(toBrowser, browser::receive);
            browser.eval("browser.loads.splice(0).forEach(({ resolve }) => resolve({ default() {} }))");
            collect();
        }
    }

    private void deliver(List<Message> messages, Consumer<String> receiver) {
        for (Iterator<Message> each = messages.iterator(); each.hasNext();) {
            Message message = each.next();
            if (message.due <= now) {
                each.remove();
                receiver.accept(message.frame);
            }
        }
    }

    private void collect() {
        browser.takeSent().forEach(frame -> toServer.add(new Message(now + LATENCY, frame)));
        page.connection.takeFrames().forEach(frame -> toBrowser.add(new Message(now + LATENCY, frame)));
    }
}
