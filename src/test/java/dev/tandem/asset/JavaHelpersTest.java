package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the helpers for Java's semantics, a page gets what it needs, when it needs it. */
class JavaHelpersTest {

    @TempDir
    Path classes;

    private final Set<String> present = new LinkedHashSet<>();
    private final Context context = Context.newBuilder("js").allowExperimentalOptions(true)
        .option("js.esm-eval-returns-exports", "true").build();
    private AssetStore store;

    @Test
    void onlyWhatIsUsedIsThere() throws IOException {
        write("A", "import { divide } from 'tandem/java'; export const a = divide(7, 2);");

        String text = text(link("A"));

        assertThat(text).contains("ArithmeticException").doesNotContain("StringBuilder").doesNotContain("HashMap");
    }

    @Test
    void aPageWithoutJavaHasNoHelpers() throws IOException {
        write("A", "import { Model } from 'tandem'; export const a = Model;");

        assertThat(text(link("A"))).doesNotContain("client/java.js").doesNotContain("Throwable");
    }

    @Test
    void aLateBundleBringsWhatIsMissingOnly() throws IOException {
        write("A", "import { HashMap } from 'tandem/java'; export const a = new HashMap();");
        write("B", "import { HashSet, hash } from 'tandem/java'; export const b = new HashSet();");
        link("A");

        assertThat(text(link("B"))).contains("class HashSet").doesNotContain("class HashMap");
    }

    @Test
    void allBundlesShareTheSameClasses() throws IOException {
        write("A", """
            import { HashMap, divide } from 'tandem/java';
            export const map = new HashMap();
            export const fail = () => divide(1, 0);
            """);
        write("B", """
            import { map, fail } from './A.js';
            import { HashMap, HashSet, RuntimeException, toMap } from 'tandem/java';
            export const same = map instanceof HashMap && toMap((x) => x, (x) => x)([1]) instanceof map.constructor;
            export let caught = null;
            try { fail(); } catch (e) { caught = e instanceof RuntimeException; }
            """);

        run(link("A"));
        run(link("B"));

        assertThat(get("B", "same").asBoolean()).isTrue();
        assertThat(get("B", "caught").asBoolean()).isTrue();
    }

    @Test
    void aLateBundleMayBeTheFirstThatUsesJava() throws IOException {
        write("A", "export const a = 1;");
        write("B", "import { divide } from 'tandem/java'; export const b = divide(7, 2);");
        write("C", "import { divide, remainder } from 'tandem/java'; export const c = divide(7, 2) + remainder(7, 2);");

        run(link("A"));
        run(link("B"));
        run(link("C"));

        assertThat(get("C", "c").asInt()).isEqualTo(4);
    }

    @Test
    void identitiesAreSharedByAllBundles() throws IOException {
        write("A", "import { hashOf } from 'tandem/java'; export const o = {}; export const code = hashOf(o);");
        write("B", "import { o, code } from './A.js'; import { hash } from 'tandem/java';"
            + "export const same = hash([o]) === 31 + code; export const other = hash([{}]) === 31 + code;");

        run(link("A"));
        run(link("B"));

        assertThat(get("B", "same").asBoolean()).isTrue();
        assertThat(get("B", "other").asBoolean()).isFalse();
    }

    @Test
    void aModuleThatTakesAllGetsAll() throws IOException {
        write("A", "import * as java from 'tandem/java'; export const a = java.join('-', [1, 2]);");

        run(link("A"));

        assertThat(get("A", "a").asString()).isEqualTo("1-2");
    }

    @Test
    void aHelperThatDoesNotExistIsNamed() throws IOException {
        write("A", "import { nothing } from 'tandem/java';");

        assertThatThrownBy(() -> link("A")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("TANDEM-0591: module demo/A.js imports nothing from dev/tandem/client/java.js, which does not "
            + "export it");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(classes.resolve("demo"));
        Files.writeString(classes.resolve("demo/" + name + ".js"), text);
        store = store != null ? store
            : new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
    }

    private Bundle link(String name) {
        Bundle bundle = store.getBundle(List.of("demo/" + name + ".js"), present);
        present.addAll(bundle.getModuleNames());
        return bundle;
    }

    /** The page is not started here: there is none. */
    private void run(Bundle bundle) {
        String text = text(bundle).replace("const $m={};", "const $m=globalThis.registry={};")
            .replace("$m[\"dev/tandem/client/main.js\"].main($m);", "");
        Value module = context.eval(Source.newBuilder("js", text, bundle.getFile().getUrlName() + ".mjs")
            .mimeType("application/javascript+module").buildLiteral());
        if (module.hasMember("default")) {
            module.getMember("default").execute(context.eval("js", "registry"));
        }
    }

    private Value get(String name, String export) {
        return context.eval("js", "registry").getMember("demo/" + name + ".js").getMember(export);
    }

    private static String text(Bundle bundle) {
        return new String(bundle.getFile().getBytes(), UTF_8);
    }
}
