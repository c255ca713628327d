package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetStoreTest {

    private static final String RUNTIME = "dev/tandem/client/tandem.js";

    @TempDir
    Path classes;

    private AssetStore store;

    @BeforeEach
    void open() throws MalformedURLException {
        store = new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
    }

    // Modules --------------------------------------------------------------------------------------------------------

    @Test
    void aModuleIsWhereTheCompilerWritesIt() throws IOException {
        write("META-INF/tandem/demo/A.js", "import { Model } from 'tandem';");

        assertThat(store.getModule("demo/A.js").getImports()).containsExactly(RUNTIME);
        assertThat(store.getModule("demo/A.js")).isSameAs(store.getModule("demo/A.js"));
    }

    @Test
    void aModuleWrittenByHandIsBesideItsClass() throws IOException {
        write("demo/A.js", "export class A {}");

        assertThat(store.getModule("demo/A.js").getExports()).containsExactly("A");
    }

    @Test
    void aModuleThatIsMissingIsNamed() {
        assertThatThrownBy(() -> store.getModule("demo/A.js")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0130: there is no module demo/A.js on the class path; it is written when the class "
                + "is compiled: check that Tandem's annotation processor runs");
    }

    // Bundles --------------------------------------------------------------------------------------------------------

    @Test
    void theFirstBundleHoldsTheRuntimeAndStartsItLast() throws IOException {
        write("demo/A.js", "import { Model } from 'tandem'; export class A extends Model {}");

        Bundle bundle = store.getBundle(List.of("demo/A.js"), Set.of());

        assertThat(bundle.getModuleNames()).containsSubsequence("dev/tandem/client/event.js", RUNTIME, "demo/A.js",
            "dev/tandem/client/main.js");
        assertThat(text(bundle.getAsset())).endsWith("$m[\"dev/tandem/client/main.js\"].main($m);\n");
        assertThat(bundle.getAsset().getUrlName()).startsWith("A-").endsWith(".js");
    }

    @Test
    void aLateBundleHoldsOnlyWhatIsMissing() throws IOException {
        write("demo/A.js", "import { Model } from 'tandem'; export class A extends Model {}");
        write("demo/B.js", "import { A } from './A.js'; export class B extends A {}");
        Bundle first = store.getBundle(List.of("demo/A.js"), Set.of());

        Bundle late = store.getBundle(List.of("demo/A.js", "demo/B.js"), first.getModuleNames());

        assertThat(late.getModuleNames()).containsExactly("demo/B.js");
        assertThat(text(late.getAsset())).startsWith("export default ($m) => {");
    }

    @Test
    void aLateBundleCanBeEmpty() throws IOException {
        write("demo/A.js", "export class A {}");

        assertThat(store.getBundle(List.of("demo/A.js"), Set.of("demo/A.js")).isEmpty()).isTrue();
    }

    @Test
    void bundlesAreLinkedOnceAndFoundByTheirUrl() throws IOException {
        write("demo/A.js", "export class A {}");

        Bundle bundle = store.getBundle(List.of("demo/A.js"), Set.of());

        assertThat(store.getBundle(List.of("demo/A.js"), Set.of())).isSameAs(bundle);
        assertThat(store.getAsset(bundle.getAsset().getUrlName())).isSameAs(bundle.getAsset());
        assertThat(store.getAsset("A-none.js")).isNull();
    }

    @Test
    void oldBundlesAreForgotten() throws IOException {
        write("demo/A.js", "export class A {}");
        Bundle old = store.getBundle(List.of("demo/A.js"), Set.of("x"));

        for (int i = 0; i < AssetStore.CAPACITY; i++) {
            store.getBundle(List.of("demo/A.js"), Set.of("x" + i));
        }

        assertThat(store.getBundle(List.of("demo/A.js"), Set.of("x"))).isNotSameAs(old);
    }

    // Style sheets ---------------------------------------------------------------------------------------------------

    @Test
    void theStyleSheetIsTheLibrarysAndThoseOfTheModulesInOrder() throws IOException {
        write("META-INF/tandem/demo/A.js", "import { B } from './B.js';");
        write("META-INF/tandem/demo/B.js", "export class B {}");
        write("demo/A.css", ".a {}");
        write("demo/B.css", ".b {}");

        Asset style = store.getStyle(List.of("demo/A.js"), name -> name.equals("demo/B.js") ? ".constant {}" : null);

        assertThat(text(style)).contains(".tandem-overlay").containsSubsequence(".b {}", ".constant {}", ".a {}");
        assertThat(style.getUrlName()).startsWith("A-").endsWith(".css");
        assertThat(store.getAsset(style.getUrlName())).isSameAs(style);
    }

    @Test
    void aLateStyleSheetHoldsOnlyWhatIsMissing() throws IOException {
        write("demo/A.js", "export class A {}");
        write("demo/B.js", "import { A } from './A.js';");
        write("demo/A.css", ".a {}");
        write("demo/B.css", ".b {}");

        Asset style = store.getStyle(List.of("demo/B.js"), Set.of("demo/A.js"), name -> "");

        assertThat(text(style)).isEqualTo(".b {}");
        assertThat(store.getStyle(List.of("demo/A.js"), Set.of("demo/A.js"), name -> "")).isNull();
    }

    private void write(String path, String text) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(Asset asset) {
        return new String(asset.getBytes(), UTF_8);
    }
}
