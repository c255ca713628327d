package dev.tandem.it.assets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** Exported apps, opened as files: there is no server that they could ask. */
class ExportIT {

    static final Path COMMANDED = Path.of("target/exported").toAbsolutePath();

    @RegisterExtension
    static final WebApp app = WebApp.of(AssetsIT.war("export")
        .classes(Leaflet.class, Gallery.class, Picture.class, Remote.class, Postbag.class, ExportServlet.class)
        .parameter("tandem.export.apps", "gallery").parameter("tandem.export.directory", COMMANDED.toString()));

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 2, 3 })
    void anExportedAppWorksWithoutItsServer(int link) throws Exception {
        assertThat(export("leaflet", "a.html", link)).isEmpty();
        Tab tab = browser.open(folder.resolve("a.html").toUri());
        Page page = tab.page();

        assertThat(page.locator("html")).hasAttribute("data-tandem", "exported");
        assertThat(page).hasTitle("Leaf & let");
        assertThat(page.locator("output")).hasText("2 1 </script> lib 6");
        page.locator("button").click();
        assertThat(page.locator("output")).hasText("3 2 </script> lib 6");
        page.locator("button").click();
        assertThat(page.locator("output")).hasText("3 3 </script> lib 6");
        assertThat(page.locator("p").filter(text("heard"))).hasCount(2);
        assertThat(page.locator("p").filter(text("TANDEM-0540: 'ask' of Leaflet1 cannot be called"))).hasCount(2);
        assertThat(page.evaluate("document.querySelector('img').naturalWidth")).isEqualTo(21);
        assertThat(tab.requests().stream().filter(url -> url.startsWith("http"))).isEmpty();
        if (link == 0) {
            assertThat(page.locator("p").filter(text("own"))).hasCount(1);
            assertThat(tab.requests().stream().filter(url -> !url.startsWith("data:"))).hasSize(1);
            assertThat(tab.errors()).isEmpty();
        }
        else {
            assertThat(tab.errors()).allMatch(error -> error.contains("fetch") || error.contains("own%20text.txt")
                || error.contains("ERR_FAILED"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 3 })
    void whatModelsSendWhileTheyAreMadeStandsInThePage(int link) throws Exception {
        assertThat(export("postbag", "a.html", link)).isEmpty();
        Tab tab = browser.open(folder.resolve("a.html").toUri());

        assertThat(tab.page().locator("p")).hasText(new String[] { "sent", "array 300000 7", "stream 9 62", "data 2 2",
            "null 0", "TANDEM-0540: 'file' of Postbag1 cannot be called, as an exported page has no server" });
        assertThat(tab.errors()).isEmpty();
    }

    @Test
    void exportsAreEqualToTheByte() throws Exception {
        for (String name : List.of("a", "b")) {
            Files.createDirectory(folder.resolve(name));
            export("leaflet", name + "/page.html", 2);
        }

        assertThat(files(folder.resolve("a"))).isEqualTo(files(folder.resolve("b"))).contains("page.html",
            "_data/shared/leaf.svg", "_data/leaflet/own text.txt");
        for (String file : files(folder.resolve("a"))) {
            assertThat(folder.resolve("a").resolve(file)).hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void whatAnEarlierExportHasLeftIsCleared() throws Exception {
        Files.createDirectories(folder.resolve("_assets/old"));
        Files.writeString(folder.resolve("mine.txt"), "mine");

        export("leaflet", "a.html", 0);

        assertThat(files(folder)).containsExactly("a.html", "mine.txt");
    }

    @Test
    void remoteAssetsAreLinkedWhereTheyAre() throws Exception {
        export("elsewhere", "a.html", 3);

        assertThat(Files.readString(folder.resolve("a.html")))
            .contains("<script defer src=\"https://cdn.example/chart.js\" integrity=\"sha384-",
                "<link rel=\"stylesheet\" href=\"https://cdn.example/chart.css\">");
    }

    @Test
    void whatCannotBeExportedIsTold() throws Exception {
        assertThat(export("leaflet", "a.txt", 0)).isEqualTo("TANDEM-0287: an app cannot be exported to "
            + folder.resolve("a.txt") + "; give the file a name that ends in .html, .htm or .hta");
        assertThat(export("none", "a.html", 0)).startsWith("TANDEM-0288: there is no app 'none' to export");
        assertThat(export("leaflet", "a.html", 7)).startsWith("TANDEM-0285: 7 is no way to link");
        assertThat(export("leaflet", "x/y/a.html", 0)).startsWith("TANDEM-0286: neither " + folder.resolve("x/y"));
    }

    @Test
    void theStoreWritesItsDataAndTheAssetsInUse() throws Exception {
        export("leaflet", "a.html", 0);

        assertThat(get("to?file=" + encode(folder.resolve("site").toString()))).isEmpty();

        assertThat(files(folder.resolve("site"))).contains("_data/shared/leaf.svg",
            "_assets/shared/webjars/frames/dist/frames.css", "_assets/shared/dev/tandem/it/assets/Gallery.lib.js");
    }

    @Test
    void theConfigurationNamesAppsToExport() {
        Tab tab = browser.open(COMMANDED.resolve("gallery.html").toUri());

        assertThat(tab.page().locator("output")).hasText("lib lib 6");
        assertThat(tab.page().locator("output")).hasCSS("padding-left", "7px");
        assertThat(tab.errors()).isEmpty();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private String export(String name, String file, int link) throws Exception {
        return get("to?app=" + name + "&link=" + link + "&file=" + encode(folder.resolve(file).toString()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(app.url("") + path)).build(),
            BodyHandlers.ofString()).body();
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }
}
