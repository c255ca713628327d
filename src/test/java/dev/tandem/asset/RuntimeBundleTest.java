package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.tandem.script.JsModule;

/** The bundle as browsers get it: the real runtime, compacted and linked with models. */
class RuntimeBundleTest {

    private static final String COUNTER = """
        import { Model, prop } from "tandem";
        export class Counter extends Model {
            static {
                Model.define(Counter, {
                    name: "demo.Counter", both: { count: prop(1) }, handlers: { show: ["count"] },
                });
            }
            show() {
                globalThis.shown = this.count;
            }
        }
        """;

    private static final String LATE = """
        import { Counter } from "./Counter.js";
        import { Model } from "tandem";
        export class Late extends Counter {
            static {
                Model.define(Late, { name: "demo.Late" });
            }
            show() {
                globalThis.late = this.count;
            }
        }
        """;

    /** The names that a browser has, as far as the start of a page needs them. */
    private static final String BROWSER = """
        globalThis.page = {};
        globalThis.document = {
            getElementById: (id) => ({ textContent: JSON.stringify({ session: "s", socket: "/ws", frame: [1, 0,
                ["new", "Counter1", "demo.Counter", { count: 7 }, []], ["init", "Counter1"]] }) }),
            documentElement: { dataset: {} },
            addEventListener() {},
        };
        globalThis.location = { protocol: "http:", host: "localhost" };
        globalThis.WebSocket = class {
            constructor() { page.socket = this; this.sent = []; }
            send(text) { this.sent.push(text); }
        };
        globalThis.performance = { now: () => 0 };
        globalThis.setTimeout = () => 0;
        globalThis.clearTimeout = () => {};
        globalThis.queueMicrotask = (task) => Promise.resolve().then(task);
        globalThis.addEventListener = () => {};
        """;

    @TempDir
    Path classes;

    @Test
    void aPageOfRuntimeAndModelsStarts() throws IOException {
        Bundle bundle = store().getBundle(List.of("demo/Counter.js"), Set.of());

        try (Context context = start(bundle)) {
            assertThat(context.eval("js", "shown").asInt()).isEqualTo(7);
            context.eval("js", "page.socket.onopen({})");
            assertThat(context.eval("js", "page.socket.sent[0]").asString()).startsWith("[1,1,[\"hello\",\"s\",1,");
        }
    }

    @Test
    void aLateBundleBringsMoreClasses() throws IOException {
        AssetStore store = store();
        Bundle bundle = store.getBundle(List.of("demo/Counter.js"), Set.of());
        Bundle late = store.getBundle(List.of("demo/Late.js"), bundle.getModuleNames());

        try (Context context = start(bundle)) {
            evaluate(context, late).getMember("default").execute(context.eval("js", "page.modules"));
            context.eval("js", """
                page.socket.onmessage({ data: '[2,0,["new","Late2","demo.Late",{},[]],["init","Late2"]]' })""");

            assertThat(context.eval("js", "late").asInt()).isEqualTo(1);
        }
    }

    @Test
    void commentsAreLeftOut() {
        HashedFile runtime = new AssetStore(getClass().getClassLoader()).getBundle(List.of(), Set.of()).getFile();

        assertThat(new String(runtime.getBytes(), UTF_8)).doesNotContain("/**").doesNotContain("// ");
    }

    @Test
    void theRuntimeIsSmall() {
        AssetStore store = new AssetStore(getClass().getClassLoader());

        HashedFile runtime = store.getBundle(List.of(JsModule.RUNTIME), Set.of()).getFile();

        assertThat(runtime.getGzipBytes()).hasSizeLessThan(16 * 1024 + 512);
    }

    private AssetStore store() throws IOException {
        Files.createDirectories(classes.resolve("demo"));
        Files.writeString(classes.resolve("demo/Counter.js"), COUNTER);
        Files.writeString(classes.resolve("demo/Late.js"), LATE);
        return new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
    }

    private static Context start(Bundle bundle) {
        Context context = Context.newBuilder("js").allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true").build();
        context.eval("js", BROWSER);
        // The registry is nobody's but the bundle's; here it is noted for late bundles, as the loader would do.
        String text = new String(bundle.getFile().getBytes(), UTF_8)
            .replace("const $m={};", "const $m=page.modules={};");
        context.eval(Source.newBuilder("js", text, "first.mjs").mimeType("application/javascript+module").buildLiteral());
        return context;
    }

    private static Value evaluate(Context context, Bundle bundle) {
        return context.eval(Source.newBuilder("js", new String(bundle.getFile().getBytes(), UTF_8), "late.mjs")
            .mimeType("application/javascript+module").buildLiteral());
    }
}
