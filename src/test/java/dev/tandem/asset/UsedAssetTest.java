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

/** What {@code @UseAsset} says, as the compiler writes it, and what pages load for it. */
class UsedAssetTest {

    @TempDir
    Path classes;

    private AssetStore store;

    @BeforeEach
    void open() throws MalformedURLException {
        store = new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
    }

    @Test
    void assetsAreOneFileOfEachKindBeforeTheModules() throws IOException {
        module("A", "{'path':'lib/a.css'}", "{'path':'lib/a.js'}", "{'path':'lib/b.js'}");
        write("lib/a.css", ".lib {}");
        write("lib/a.js", "var a = 1");
        write("lib/b.js", "var b = a\n//# sourceMappingURL=b.js.map");
        write("demo/A.css", ".own {}");

        List<PageFile> files = page("demo/A.js").files();

        assertThat(files).extracting(PageFile::kind).containsExactly(Kind.STYLE, Kind.SCRIPT, Kind.MODULE);
        assertThat(text(files.get(0))).containsSubsequence(".tandem-overlay", ".lib {}", ".own {}");
        assertThat(text(files.get(1))).isEqualTo(";var a = 1\n;var b = a\n\n");
    }

    @Test
    void whatTwoClassesShareIsLoadedOnce() throws IOException {
        module("A", "{'path':'lib/a.js'}");
        module("B", "{'path':'lib/a.js'}");
        write("lib/a.js", "var a;");

        assertThat(page("demo/A.js", "demo/B.js").assets()).containsExactly("lib/a.js");
        assertThat(store.getPageFiles(List.of("demo/B.js"), Set.of("demo/A.js"), Set.of("lib/a.js"), Set.of()).files())
            .hasSize(1);
    }

    @Test
    void theVersionOfAWebJarIsFound() throws IOException {
        module("A", "{'path':'webjars/fakeplot/dist/uPlot.min.css'}");
        write("META-INF/maven/org.webjars.npm/fakeplot/pom.properties", "version=1.6.24\n");
        write("META-INF/resources/webjars/fakeplot/1.6.24/dist/uPlot.min.css", ".uplot {}");

        assertThat(text(page("demo/A.js").files().get(0))).contains(".uplot {}");
    }

    @Test
    void theSecondBuildOfAWebJarHoldsTheFilesOfTheFirst() throws IOException {
        module("A", "{'path':'webjars/jquery/jquery.js'}");
        write("META-INF/maven/org.webjars/jquery/pom.properties", "version=3.7.1-1\n");
        write("META-INF/resources/webjars/jquery/3.7.1/jquery.js", "var $;");

        assertThat(text(page("demo/A.js").files().get(1))).isEqualTo("var $;\n");
    }

    @Test
    void theVersionOfAWebJarMayBeWritten() throws IOException {
        module("A", "{'path':'webjars/jquery/3.7.1/jquery.js'}");
        write("META-INF/maven/org.webjars/jquery/pom.properties", "version=3.7.1\n");
        write("META-INF/resources/webjars/jquery/3.7.1/jquery.js", "var $;");

        assertThat(store.check(List.of("demo/A.js"))).isEmpty();
    }

    @Test
    void whatAStyleSheetRefersToIsServedBesideIt() throws IOException {
        module("A", "{'path':'lib/a.css'}");
        write("lib/a.css", "@charset \"utf-8\"; @import 'more/b.css' print; .a { src: url(fonts/f.woff2?v=1#x) }");
        write("lib/more/b.css", ".b { background: url(\"../b.png\") }");
        write("lib/fonts/f.woff2", "font");
        write("lib/b.png", "picture");

        String css = text(page("demo/A.js").files().get(0));

        assertThat(css).startsWith("@import \"b-").contains(".css\" print;\n").doesNotContain("@charset")
            .containsPattern("\\.a \\{ src: url\\(\"f-[\\w-]{22}\\.woff2\\?v=1#x\"\\) }");
        String imported = css.substring(css.indexOf('"') + 1, css.indexOf(".css") + 4);
        assertThat(text(store.getFile(imported))).matches("\\.b \\{ background: url\\(\"b-[\\w-]{22}\\.png\"\\) }");
    }

    @Test
    void styleSheetsThatImportEachOtherAreNamed() throws IOException {
        module("A", "{'path':'lib/a.css'}");
        write("lib/a.css", "@import 'b.css';");
        write("lib/b.css", "@import 'c.css';");
        write("lib/c.css", "@import 'b.css';");

        assertThatThrownBy(() -> page("demo/A.js")).hasMessage("TANDEM-0132: files of the class path import each "
            + "other in a circle: lib/b.css → lib/c.css; move what they share to a file of its own");
    }

    @Test
    void styleSheetsOfModulesReferToWhatIsBesideThem() throws IOException {
        write("demo/A.js", "export class A {}");
        write("demo/A.css",
            ".a { background: url(a.svg) } /* url(b.svg) */ .c { content: 'url(c.svg)'; src: url(data:,x) }");
        write("demo/a.svg", "<svg/>");

        assertThat(text(page("demo/A.js").files().get(0))).containsPattern("url\\(\"a-[\\w-]{22}\\.svg\"\\)")
            .contains("/* url(b.svg) */", "'url(c.svg)'", "url(\"data:,x\")");
    }

    @Test
    void aModuleImportsWhatIsBesideIt() throws IOException {
        module("A", "{'path':'lib/chart.mjs'}");
        write("lib/chart.mjs", "import{a}from\"./a.js\";export const chart = () => import('./a.js');");
        write("lib/a.js", "export const a = 1;");

        List<PageFile> files = page("demo/A.js").files();

        assertThat(files).extracting(PageFile::kind).containsExactly(Kind.STYLE, Kind.MODULE, Kind.MODULE);
        assertThat(text(files.get(1)))
            .matches("import\\{a}from\"\\./a-[\\w-]{22}\\.js\";export const chart = \\(\\) => "
            + "import\\(\"\\./a-.*\\.js\"\\);");
    }

    @Test
    void aGlobalVariableGetsWhatAModuleExports() throws IOException {
        module("A", "{'path':'lib/chart.js','global':'charts'}");
        write("lib/chart.js", "export const chart = 1;");

        List<PageFile> files = page("demo/A.js").files();

        assertThat(text(files.get(2)))
            .startsWith("import * as $g0 from \"./" + files.get(1).url()
            + "\"; globalThis[\"charts\"] = $g0;\nconst $m={};");
    }

    @Test
    void remoteAssetsStayWhereTheyAre() throws IOException {
        module("A", "{'path':'https://cdn.example/x/chart.css?v=1'}",
            "{'path':'https://cdn.example/chart.js','integrity':'sha384-abc','origins':['https://data.example']}");

        PageFiles page = page("demo/A.js");

        assertThat(page.files()).filteredOn(PageFile::isRemote).containsExactly(
            new PageFile(Kind.STYLE, "https://cdn.example/x/chart.css?v=1", ""),
            new PageFile(Kind.SCRIPT, "https://cdn.example/chart.js", "sha384-abc"));
        assertThat(page.assets()).containsExactlyInAnyOrder("chart.css", "chart.js");
        assertThat(page.origins()).isEqualTo(new Origins(Set.of("https://cdn.example"), Set.of("https://cdn.example"),
            Set.of("https://data.example")));
    }

    @Test
    void theOriginsOfWhatAModelIsKnownToHoldAreAllowedFor() throws IOException {
        write("META-INF/tandem/demo/A.json", "{\"imports\":[\"demo/B.js\"]}");
        write("META-INF/tandem/demo/A.js", "export class A {}");
        module("B", "{'path':'https://cdn.example/chart.js'}");

        assertThat(page("demo/A.js").files()).hasSize(2);
        assertThat(page("demo/A.js").origins().scripts()).containsExactly("https://cdn.example");
    }

    @Test
    void whatIsWrongIsToldForAllModulesAtOnce() throws IOException {
        module("A", "{'path':'lib/none.js'}");
        module("B", "{'path':'lib/b.js','integrity':'sha256-AAAA'}");
        module("C", "{'path':'lib/c.mjs'}");
        write("lib/b.js", "b");
        write("lib/c.mjs", "import './none.js';");

        assertThat(store.check(List.of("demo/A.js", "demo/B.js", "demo/C.js"))).containsExactly(
            "TANDEM-0270: there is no file lib/none.js on the class path; check the path in @UseAsset, and that its "
            + "jar is in "
                + "the application (module demo/A.js)",
            "TANDEM-0271: the content of lib/b.js is not what its integrity says, sha256-AAAA; check the file, then "
            + "correct "
                + "the hash (module demo/B.js)",
            "TANDEM-0276: the module lib/c.mjs imports ./none.js, which is not on the class path; add the file, or "
            + "use a "
                + "build in one file (module demo/C.js)");
    }

    @Test
    void theIntegrityOfAFileIsChecked() throws IOException {
        module("A", "{'path':'a.js','integrity':'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='}");
        write("a.js", "abc");

        assertThat(store.check(List.of("demo/A.js"))).isEmpty();
    }

    @Test
    void twoClassesCannotSayDifferentThingsOfOneAsset() throws IOException {
        module("A", "{'path':'lib/a.js','global':'a'}");
        module("B", "{'path':'lib/a.js'}");
        write("lib/a.js", "");
        store.check(List.of("demo/A.js"));

        assertThatThrownBy(() -> page("demo/B.js")).hasMessage("TANDEM-0272: @UseAsset in demo/B.js says of lib/a.js "
            + "something else than in another class; write both the same");
    }

    private void module(String name, String... assets) throws IOException {
        write("META-INF/tandem/demo/" + name + ".js", "export class " + name + " {}");
        write("META-INF/tandem/demo/" + name + ".json",
            "{\"imports\":[],\"assets\":[" + String.join(",", assets).replace('\'', '"') + "]}");
    }

    private PageFiles page(String... modules) {
        return store.getPageFiles(List.of(modules), Set.of(), Set.of(), Set.of());
    }

    private String text(PageFile file) {
        return text(store.getFile(file.url()));
    }

    private static String text(HashedFile file) {
        return new String(file.getBytes(), UTF_8);
    }

    private void write(String path, String text) throws IOException {
        Path file = classes.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
