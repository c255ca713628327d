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

import dev.tandem.asset.Asset.Kind;

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
            .hasMessageStartingWith(
            "TANDEM-0130: there is no module demo/A.js on the class path; it is written when the class "
                + "is compiled: name dev.tandem:tandem with the classifier 'processor'");
    }

    // Bundles --------------------------------------------------------------------------------------------------------

    @Test
    void theFirstBundleHoldsTheRuntimeAndStartsItLast() throws IOException {
        write("demo/A.js", "import { Model } from 'tandem'; export class A extends Model {}");

        Bundle bundle = store.getBundle(List.of("demo/A.js"), Set.of());

        assertThat(bundle.getModuleNames()).containsSubsequence("dev/tandem/client/event.js", RUNTIME, "demo/A.js",
            "dev/tandem/client/main.js");
        assertThat(text(bundle.getFile())).endsWith("$m[\"dev/tandem/client/main.js\"].main($m);\n");
        assertThat(bundle.getFile().getUrlName()).startsWith("A-").endsWith(".js");
    }

    @Test
    void aLateBundleHoldsOnlyWhatIsMissing() throws IOException {
        write("demo/A.js", "import { Model } from 'tandem'; export class A extends Model {}");
        write("demo/B.js", "import { A } from './A.js'; export class B extends A {}");
        Bundle first = store.getBundle(List.of("demo/A.js"), Set.of());

        Bundle late = store.getBundle(List.of("demo/A.js", "demo/B.js"), first.getModuleNames());

        assertThat(late.getModuleNames()).containsExactly("demo/B.js");
        assertThat(text(late.getFile())).startsWith("export default ($m) => {");
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
        assertThat(store.getFile(bundle.getFile().getUrlName())).isSameAs(bundle.getFile());
        assertThat(store.getFile("A-none.js")).isNull();
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
        write("META-INF/tandem/demo/B.json", "{\"css\":\".constant {}\"}");
        write("demo/A.css", ".a {}");
        write("demo/B.css", ".b {}");

        List<PageFile> files = page("demo/A.js").files();

        assertThat(files).extracting(PageFile::kind).containsExactly(Kind.STYLE, Kind.MODULE);
        assertThat(text(files.get(0))).contains(".tandem-overlay")
            .containsSubsequence(".b {}", ".constant {}", ".a {}");
        assertThat(files.get(0).url()).startsWith("A-").endsWith(".css");
    }

    @Test
    void aLateStyleSheetHoldsOnlyWhatIsMissing() throws IOException {
        write("demo/A.js", "export class A {}");
        write("demo/B.js", "import { A } from './A.js';");
        write("demo/A.css", ".a {}");
        write("demo/B.css", ".b {}");

        PageFiles late = store.getPageFiles(List.of("demo/B.js"), Set.of("demo/A.js"), Set.of(), Set.of());

        assertThat(text(late.files().get(0))).isEqualTo(".b {}");
        assertThat(late.modules()).containsExactly("demo/B.js");
    }

    @Test
    void whatIsIgnoredIsNotLoaded() throws IOException {
        write("demo/A.js", "export class A {}");
        write("demo/A.css", ".a {}");

        PageFiles late = store.getPageFiles(List.of("demo/A.js"), Set.of("x"), Set.of(), Set.of("demo/A.css"));

        assertThat(late.files()).containsExactly(late.script());
    }

    @Test
    void theStyleOfTheApplicationIsOnAllPagesButThoseThatIgnoreIt() throws IOException {
        write("demo/A.js", "export class A {}");
        // That of the showcase is on the class path.
        String mark = "Shared by all pages of the showcase";

        PageFiles without = store.getPageFiles(List.of("demo/A.js"), Set.of(), Set.of(),
            Set.of("META-INF/tandem/app.css"));

        assertThat(text(page("demo/A.js").files().get(0))).contains(mark);
        assertThat(without.files().stream().filter(file -> file.url().endsWith(".css")).map(this::text))
            .noneMatch(css -> css.contains(mark));
    }

    private PageFiles page(String... modules) {
        return store.getPageFiles(List.of(modules), Set.of(), Set.of(), Set.of());
    }

    private String text(PageFile file) {
        return text(store.getFile(file.url()));
    }

    private void write(String path, String text) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(HashedFile asset) {
        return new String(asset.getBytes(), UTF_8);
    }
}
