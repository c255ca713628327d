package dev.tandem.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A text field that is bound to a property, in a real browser; the test is the server. */
class BindTextIT {

    private static final String ADDRESS = "http://tandem.test/";

    private static final String PAGE = """
        <!DOCTYPE html><html lang="en"><body>
        <script type="application/json" id="tandem">{"session":"s","socket":"/ws","frame":[1,0,["new","Form1","Form",{},[]],
            ["init","Form1"]]}</script>
        <script type="module">
        import { main } from "./main.js";
        import { Model, prop } from "./tandem.js";
        import { bindText } from "./bind-text.js";
        window.WebSocket = class {
            constructor() {
                this.sent = [];
                window.socket = this;
                setTimeout(() => this.onopen({}));
            }
            send(text) {
                this.sent.push(text);
                if (this.latency) {
                    setTimeout(() => this.answer(JSON.parse(text)), this.latency);
                }
            }
            /** A server whose handler makes small letters of what is typed. */
            answer([seq, , ...ops]) {
                const fixes = ops.filter(([op, , , value]) => op === "set" && value !== value.toLowerCase())
                    .map(([, id, name, value]) => ["fix", id, name, value.toLowerCase(), seq]);
                this.onmessage({ data: JSON.stringify([this.answers = (this.answers ?? 1) + 1, seq, ...fixes]) });
            }
            close() {
            }
        };
        const short = (text) => {
            if (text.length > 5) {
                throw new RangeError("at most 5");
            }
            return text;
        };
        class Form extends Model {
            static {
                Model.define(Form, { name: "Form", both: {
                    plain: prop(""), upper: prop("", (text) => text.toUpperCase()), trimmed: prop("", (text) => text.trim()),
                    short: prop("", short),
                } });
            }
            init() {
                window.model = this;
                for (const name of ["plain", "upper", "trimmed", "short"]) {
                    const field = document.createElement("input");
                    field.id = name;
                    document.body.append(field);
                    bindText(this, field, name);
                }
            }
        }
        main({});
        </script></body></html>
        """;

    @RegisterExtension
    final Browser browser = new Browser();

    private Page page;

    @BeforeEach
    void open() {
        page = browser.open(URI.create("about:blank")).page();
        page.route(ADDRESS + "**", BindTextIT::serve);
        page.navigate(ADDRESS);
        page.waitForFunction("document.documentElement.dataset.tandem === 'connected'");
    }

    @Test
    void theCaretStaysWhereTheUserTypesWhenAValidatorChangesTheText() {
        page.focus("#upper");
        page.keyboard().type("hello world");
        caret("#upper", 5);

        page.keyboard().type("abc");

        assertThat(page.inputValue("#upper")).isEqualTo("HELLOABC WORLD");
        assertThat(page.evaluate("document.getElementById('upper').selectionStart")).isEqualTo(8);
        assertThat(page.evaluate("model.upper")).isEqualTo("HELLOABC WORLD");
    }

    @Test
    void noLetterIsLostAndTheCaretStaysWhenAServerThatChangesTheTextIsSlow() {
        page.evaluate("socket.latency = 300");
        page.focus("#plain");
        page.keyboard().type("Hello World", new TypeOptions().setDelay(70));
        page.waitForFunction("model.plain === 'hello world'");
        caret("#plain", 5);

        page.keyboard().type("ABC", new TypeOptions().setDelay(70));

        page.waitForFunction("document.getElementById('plain').value === 'helloabc world'");
        assertThat(page.evaluate("document.getElementById('plain').selectionStart")).isEqualTo(8);
        assertThat(page.evaluate("model.plain")).isEqualTo("helloabc world");
    }

    @Test
    void whatWasTypedCanBeUndone() {
        page.focus("#upper");
        page.keyboard().type("ab");

        page.keyboard().press("Control+z");
        assertThat(page.inputValue("#upper")).isEqualTo("Ab");
        page.keyboard().press("Control+z");

        assertThat(page.evaluate("model.upper")).isEqualTo("A");
    }

    @Test
    void aCompositionIsLeftAloneByAValidatorAndByTheServer() {
        page.focus("#upper");
        for (String text : new String[] { "k", "ka", "kan" }) {
            compose(text);
            page.evaluate("model.upper = 'other'");
        }
        assertThat(page.inputValue("#upper")).isEqualTo("kan");

        commit("kan");

        page.waitForFunction("model.upper === 'KAN'");
        assertThat(page.inputValue("#upper")).isEqualTo("KAN");
    }

    @Test
    void whatTheServerSetsMovesTheCaretWithTheText() {
        page.evaluate("model.plain = 'Hello World'");
        page.waitForFunction("document.getElementById('plain').value === 'Hello World'");
        page.focus("#plain");
        caret("#plain", 8);

        receive("[2,1,[\"set\",\"Form1\",\"plain\",\"Oh, Hello World\"]]");

        page.waitForFunction("document.getElementById('plain').value === 'Oh, Hello World'");
        assertThat(page.evaluate("document.getElementById('plain').selectionStart")).isEqualTo(12);
    }

    @Test
    void aBlankAtTheEndStaysUntilTheFieldIsLeft() {
        page.focus("#trimmed");
        page.keyboard().type("Ann ");
        page.evaluate("new Promise((done) => setTimeout(done, 1500))");
        page.keyboard().type("Lee ");
        assertThat(page.inputValue("#trimmed")).isEqualTo("Ann Lee ");

        page.focus("#plain");

        assertThat(page.inputValue("#trimmed")).isEqualTo("Ann Lee");
    }

    @Test
    void aRefusedTextStaysInTheFieldWithTheReason() {
        page.focus("#short");
        page.keyboard().type("abcdefg");
        assertThat(page.inputValue("#short")).isEqualTo("abcdefg");
        assertThat(page.textContent("#short + .tandem-problem")).isEqualTo("at most 5");
        assertThat(page.getAttribute("#short", "aria-invalid")).isEqualTo("true");

        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");

        assertThat(page.textContent("#short + .tandem-problem")).isEmpty();
        assertThat(page.getAttribute("#short", "aria-invalid")).isNull();
    }

    @Test
    void aTextThatTheServerRefusesStaysInTheFieldWithTheReason() {
        page.focus("#plain");
        page.keyboard().type("wrong");
        Object seq = page.evaluate("JSON.parse(socket.sent.at(-1))[0]");

        receive("[2," + seq + ",[\"fix\",\"Form1\",\"plain\",\"\"," + seq + ",\"not this\"]]");

        assertThat(page.textContent("#plain + .tandem-problem")).isEqualTo("not this");
        assertThat(page.inputValue("#plain")).isEqualTo("wrong");
        assertThat(page.evaluate("model.plain")).isEqualTo("");
    }

    @Test
    void afterAWayBackTheFieldShowsTheProperty() {
        page.focus("#plain");
        page.keyboard().type("old");
        page.navigate(ADDRESS + "main.js");

        page.goBack();

        page.waitForFunction("document.documentElement.dataset.tandem === 'connected'");
        assertThat(page.inputValue("#plain")).isEqualTo(page.evaluate("model.plain"));
    }

    private void caret(String field, int place) {
        page.evaluate("([field, place]) => document.querySelector(field).setSelectionRange(place, place)",
            new Object[] { field, place });
    }

    private void receive(String frame) {
        page.evaluate("(data) => socket.onmessage({ data })", frame);
    }

    private void compose(String text) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", text);
        composition.addProperty("selectionStart", text.length());
        composition.addProperty("selectionEnd", text.length());
        page.context().newCDPSession(page).send("Input.imeSetComposition", composition);
    }

    private void commit(String text) {
        JsonObject committed = new JsonObject();
        committed.addProperty("text", text);
        page.context().newCDPSession(page).send("Input.insertText", committed);
    }

    private static void serve(Route route) {
        String file = route.request().url().substring(ADDRESS.length());
        String type = file.isEmpty() ? "text/html" : "text/javascript";
        route.fulfill(new Route.FulfillOptions().setHeaders(Map.of("content-type", type))
            .setBody(file.isEmpty() ? PAGE : source(file)));
    }

    private static String source(String file) {
        try (InputStream in = BindTextIT.class.getResourceAsStream("/dev/tandem/client/" + file)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
