package dev.tandem.it.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tandem.it.NotOn;
import dev.tandem.it.SharedServer;
import dev.tandem.it.TestEar;
import dev.tandem.it.TestWar;
import dev.tandem.it.client.RawClient;
import dev.tandem.it.client.StartPage;
import dev.tandem.it.server.Server;

/** Page, cookie, socket, data, assets and redirects, whatever the application's path looks like. */
@ExtendWith(SharedServer.class)
class ContextPathIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Server server;

    ContextPathIT(Server server) {
        this.server = server;
    }

    @Test
    @NotOn(value = "payara", because = "pages of the app were 404 there, though files are served; not run since")
    void allIsFoundBelowAPathWithAnUmlaut() throws Exception {
        allIsFoundBelowThePath("/über", "/%C3%BCber");
    }

    @ParameterizedTest
    @CsvSource({ "/my shop, /my%20shop", "/shops/north, /shops/north" })
    void allIsFoundBelowThePath(String path, String written) throws Exception {
        TestEar ear = TestEar.named("paths").war(path, TestWar.named("paths").classes(Branch.class, Part.class));
        long mark = server.getLog().mark();
        server.deploy(ear.build(), ear.fileName());

        try {
            URI root = server.getUrl().resolve(written + "/");
            StartPage page = StartPage.fetch(root.resolve("branch/"));

            assertThat(page.headers().firstValue("Set-Cookie")).get().asString().contains("; Path=" + written + ";");
            assertThat(page.start().getString("socket")).isEqualTo(written + "/tandem/ws");
            assertThat(page.start().toString()).contains("\"" + written + " branch true\"");
            assertThat(get(root.resolve("branch?x=1"), page).headers().firstValue("Location")).get().asString()
                .endsWith(written + "/branch/?x=1");
            assertThat(get(root.resolve(page.html().replaceAll("(?s).*?(?:src|href)=\"(/[^\"]*\\.js)\".*", "$1")), page).statusCode())
                .isEqualTo(200);
            assertThat(get(root.resolve(page.start().toString().replaceAll("(?s).*?\"([^\"]*/tandem/data/[^\"]*)\".*", "$1")), page)
                .body()).isEqualTo("hello");

            try (RawClient client = RawClient.join(page)) {
                client.send("[\"call\",\"Branch1\",\"path\",1,[]]");
                assertThat(client.await("return").getString(2)).startsWith("branch");
            }

            assertThat(server.getLog().problemsSince(mark)).noneMatch(line -> line.contains("TANDEM-05"));
        }
        finally {
            server.undeploy(ear.fileName());
        }
    }

    private static HttpResponse<String> get(URI url, StartPage page) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(url).header("Cookie", page.cookies()).build(), BodyHandlers.ofString());
    }
}
