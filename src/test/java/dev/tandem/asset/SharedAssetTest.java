package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** Assets that an application adds by itself. */
class SharedAssetTest {

    @TempDir
    Path classes;

    private AssetStore store;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(classes.resolve("demo"));
        Files.writeString(classes.resolve("demo/A.js"), "export class A {}");
        store = new AssetStore(new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader()));
        store.setContextPath("/shop");
    }

    @Test
    void anAssetIsFoundByItsName() {
        assertThat(store.addSharedAsset("lib/a b.js", "var a;")).isEqualTo("/shop/tandem/assets/shared/lib/a%20b.js");

        assertThat(store.getAsset("lib/a b.js")).hasToString("var a;");
        assertThat(store.getAsset("other.js")).isNull();
        assertThat(store.getAssetNames()).containsExactly("tandem.css", "lib/a b.js");
        assertThat(new String(store.getSharedFile("lib/a b.js").getBytes(), UTF_8)).isEqualTo("var a;");
    }

    @Test
    void theLibrarysOwnStyleIsThereFromTheBeginning() {
        assertThat(store.getAssetNames()).containsExactly("tandem.css");
        assertThat(store.getAsset("tandem.css").toString()).contains(".tandem-overlay");
        assertThat(store.getData().getNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "a.png", "", "../a.js", "a/../b.js", "a;b.js" })
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> store.addSharedAsset(name, "x")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0139: '" + name + "' is no name for an asset");
    }

    @Test
    void filesAreNotTakenByTheirAddress() {
        assertThatThrownBy(() -> store.addSharedAsset("a.js", "file:///etc/passwd")).hasMessageStartingWith(
            "TANDEM-0278: 'file:///etc/passwd' is no remote asset");
        assertThatThrownBy(() -> store.addSharedAsset("file:///a.js", "x")).hasMessageStartingWith("TANDEM-0279");
    }

    @Test
    void aSourceIsRequired() {
        assertThatThrownBy(() -> store.addSharedAsset("a.js", (String) null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void anAddressAndASourceAreTooMuch() {
        assertThatThrownBy(() -> store.addSharedAsset("https://cdn.example/a.js", "x")).hasMessage(
            "TANDEM-0279: 'https://cdn.example/a.js' is an address, and so cannot name a source besides; give the address "
                + "alone, or another name");
    }

    @Test
    void aNameIsGivenOnce() {
        store.addSharedAsset("a.js", "x");

        assertThatThrownBy(() -> store.addSharedAsset("a.js", "y"))
            .hasMessage("TANDEM-0273: there is an asset 'a.js' already; give one of them another name");
    }

    @Test
    void aFunctionIsCalledOnceAndNotBeforeItsUse() {
        AtomicInteger calls = new AtomicInteger();
        store.addSharedAsset("a.js", () -> "call " + calls.incrementAndGet());
        assertThat(calls).hasValue(0);

        assertThat(store.getAsset("a.js")).hasToString("call 1").hasToString("call 1");
    }

    @Test
    void aFunctionMustReturnText() {
        Supplier<String> none = () -> null;
        store.addSharedAsset("a.js", none);

        assertThatThrownBy(() -> store.getAsset("a.js").toString()).isInstanceOf(IllegalStateException.class)
            .hasMessage("TANDEM-0280: what should supply the text of asset 'a.js' has returned none");
    }

    @Test
    void aResourceIsReadWhereItIs() throws IOException {
        store.addSharedAsset("own.js", classes.resolve("demo/A.js").toUri().toURL());

        assertThat(store.getAsset("own.js")).hasToString("export class A {}");
    }

    // Remote ones ----------------------------------------------------------------------------------------------------

    @Test
    void aRemoteAssetIsNamedAfterItsAddress() {
        store.addSharedAsset("https://cdn.example/x/chart.js?v=2");
        Asset asset = store.getAsset("chart.js");

        assertThat(asset.isRemote()).isTrue();
        assertThat(asset.getUrl()).isEqualTo("https://cdn.example/x/chart.js?v=2");
        assertThatThrownBy(() -> store.addSharedAsset("chart.js")).hasMessageStartingWith("TANDEM-0278");
    }

    @Test
    void theTextOfARemoteAssetIsFetchedOnce() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/a.js", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("remote()".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            store.addSharedAsset("mine.js", url + "/a.js");
            store.addSharedAsset(url + "/none.js");

            assertThat(store.getAsset("mine.js")).hasToString("remote()").hasToString("remote()");
            assertThat(store.getAsset("mine.js").toHtml("x/{}", 0)).isEqualTo("<script>remote()</script>");
            assertThat(requests).hasValue(1);
            assertThatThrownBy(() -> store.getAsset("none.js").toString())
                .hasMessageStartingWith("TANDEM-0274: " + url + "/none.js cannot be fetched (status 404)");
        }
        finally {
            server.stop(0);
        }
    }

    @Test
    void whatCouldNotBeFetchedIsNotTriedAgainAtOnceAndNobodyWaits() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        HttpServer server = serve(exchange -> {
            requests.incrementAndGet();
            asked.countDown();
            await(answered);
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        store.addSharedAsset("http://127.0.0.1:" + server.getAddress().getPort() + "/slow.js");
        Asset asset = store.getAsset("slow.js");
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(asset::tryFetch);
        await(asked);

        assertThat(asset.tryFetch()).isFalse();
        answered.countDown();
        assertThatThrownBy(first::get).hasMessageContaining("TANDEM-0274");
        assertThat(asset.tryFetch()).isFalse();
        assertThatThrownBy(asset::toString).hasMessageStartingWith("TANDEM-0274");
        assertThat(requests).hasValue(1);
        server.stop(0);
    }

    @Test
    void aRemoteAssetIsWhatItsIntegritySays() throws Exception {
        HttpServer server = serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("remote()".getBytes(UTF_8));
            exchange.close();
        });
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest("remote()".getBytes(UTF_8)));
        store.addSharedAsset(url + "/same.js", "sha256-" + hash);
        store.addSharedAsset(url + "/other.js", "sha256-" + hash.replace(hash.charAt(0), hash.charAt(0) == 'A' ? 'B' : 'A'));

        assertThat(store.getAsset("same.js")).hasToString("remote()");
        assertThat(store.getAsset("same.js").toHtml()).contains("integrity=\"sha256-" + hash);
        assertThatThrownBy(() -> store.getAsset("other.js").toString()).hasMessageStartingWith("TANDEM-0271");
        server.stop(0);
    }

    private static HttpServer serve(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // Association ----------------------------------------------------------------------------------------------------

    @Test
    void aPageLoadsWhatIsAssociated() {
        store.addSharedAsset("known.js", "known()");
        store.associateAsset("demo/A.js", "new.js", "created()");
        store.associateAsset("demo/A.js", "known.js");
        store.associateAsset("demo/A.js", "https://cdn.example/remote.css");

        assertThat(store.getAssociatedAssets("demo/A.js")).containsExactly("known.js", "new.js", "remote.css");
        assertThat(store.getAssociatedAssets("demo/B.js")).isEmpty();
        List<PageFile> files = store.getPageFiles(List.of("demo/A.js"), Set.of(), Set.of(), Set.of()).files();
        assertThat(files).anyMatch(file -> file.url().equals("https://cdn.example/remote.css"));
        assertThat(files).filteredOn(file -> file.kind() == Asset.Kind.SCRIPT).singleElement().satisfies(file ->
            assertThat(new String(store.getFile(file.url()).getBytes(), UTF_8)).isEqualTo(";known()\n;created()\n"));
    }

    @Test
    void pagesThatAreMadeLaterHaveWhatIsAssociatedLater() {
        assertThat(store.getPageFiles(List.of("demo/A.js"), Set.of(), Set.of(), Set.of()).assets()).isEmpty();

        store.associateAsset("demo/A.js", "new.js", () -> "created()");

        assertThat(store.getPageFiles(List.of("demo/A.js"), Set.of(), Set.of(), Set.of()).assets()).containsExactly("new.js");
    }

    @Test
    void onlyWhatIsNewHasASource() {
        store.addSharedAsset("a.js", "x");

        assertThatThrownBy(() -> store.associateAsset("demo/A.js", "a.js", "y")).hasMessageStartingWith("TANDEM-0273");
        assertThatThrownBy(() -> store.associateAsset("demo/A.js", "b.js"))
            .hasMessage("TANDEM-0277: there is no asset 'b.js'; add it first, or give its source");
    }

    // HTML -----------------------------------------------------------------------------------------------------------

    @Test
    void anAssetIsEmbeddedOrLinked() {
        store.addSharedAsset("a.js", "one()");
        store.addSharedAsset("b.css", ".b {\n}");
        store.addSharedAsset("https://cdn.example/c.js");

        assertThat(html("a.js", 0)).isEqualTo("<script>one()</script>").isEqualTo(html("a.js", 1));
        assertThat(html("b.css", 0)).isEqualTo("<style>\n.b {\n}\n</style>");
        assertThat(html("a.js", 2)).isEqualTo("<script defer src=\"p/a.js\"></script>").isEqualTo(html("a.js", 3));
        assertThat(html("b.css", 3)).isEqualTo("<link rel=\"stylesheet\" href=\"p/b.css\">");
        assertThat(html("c.js", 2)).isEqualTo("<script defer src=\"p/c.js\"></script>");
        assertThat(html("c.js", 3)).isEqualTo("<script defer src=\"https://cdn.example/c.js\"></script>")
            .isEqualTo(html("c.js", 1));
        assertThat(store.getAsset("a.js").toHtml()).isEqualTo("<script defer src=\"a.js\"></script>");
    }

    @Test
    void textCannotLeaveItsElement() {
        store.addSharedAsset("a.js", "x = '</script><!--'");

        assertThat(html("a.js", 0)).isEqualTo("<script>x = '<\\/script><\\!--'</script>");
    }

    @Test
    void thereAreFourWaysToLink() {
        store.addSharedAsset("a.js", "x");

        assertThatThrownBy(() -> html("a.js", 4)).hasMessageStartingWith("TANDEM-0285: 4 is no way to link");
    }

    private String html(String name, int link) {
        return store.getAsset(name).toHtml("p/{}", link);
    }
}
