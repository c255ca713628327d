package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.AppInfo;
import dev.tandem.Model;
import dev.tandem.admin.console.Console;
import dev.tandem.asset.Origins;
import dev.tandem.config.Configuration;
import dev.tandem.session.Lost;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class PageHeadersTest {

    @Test
    void aPageShowsWhatItHasReceivedAndFramesItsServersDocuments() {
        assertThat(policy("shop", Lost.class, Map.of())).contains("script-src 'self';", "img-src 'self' data: blob:;",
            "media-src 'self' blob:;", "worker-src 'self' blob:;", "frame-src 'self';", "object-src 'self';", "frame-ancestors 'self'")
            .doesNotContain("unsafe", "wasm");
    }

    @Test
    void keysWidenThePolicyOfAllAppsOrOfOne() {
        Map<String, String> keys = Map.of("tandem.csp.sources", "img=https://a.example, shop/frame=https://b.example", "tandem.csp.wasm",
            "shop", "tandem.data.origins", "https://c.example");

        assertThat(policy("shop", Lost.class, keys)).contains("script-src 'self' 'wasm-unsafe-eval';",
            "img-src 'self' data: blob: https://a.example;", "frame-src 'self' https://b.example;", " https://c.example;");
        assertThat(policy("other", Lost.class, keys)).contains("script-src 'self';", "img-src 'self' data: blob: https://a.example;",
            "frame-src 'self';");
    }

    @Test
    void anAppMayTakeTrustedTypesOnly() {
        Map<String, String> keys = Map.of("tandem.csp.trustedtypes", "shop");

        assertThat(policy("shop", Lost.class, keys)).endsWith("; require-trusted-types-for 'script'");
        assertThat(policy("other", Lost.class, keys)).doesNotContain("trusted-types");
    }

    @Test
    void thePageOfAdministratorsIsFramedAndHeldByNobody() {
        assertThat(policy("office", Console.class, Map.of())).contains("frame-ancestors 'none'");
        assertThat(headers("office", Console.class, Map.of())).containsEntry("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(headers("shop", Lost.class, Map.of())).doesNotContainKey("Cross-Origin-Opener-Policy");
    }

    private static String policy(String app, Class<? extends Model> model, Map<String, String> keys) {
        return headers(app, model, keys).get("Content-Security-Policy");
    }

    private static Map<String, String> headers(String app, Class<? extends Model> model, Map<String, String> keys) {
        Map<String, String> headers = new HashMap<>();
        ServletContext context = Fake.of(ServletContext.class, (name, arguments) -> name.equals("getContextPath") ? "" : null);
        PageHeaders.add(Fake.of(HttpServletRequest.class, (name, arguments) -> switch (name) {
            case "getServletContext" -> context;
            case "getHeader" -> "example.org";
            case "isSecure" -> true;
            default -> null;
        }), Fake.of(HttpServletResponse.class, (name, arguments) -> headers.put((String) arguments[0], (String) arguments[1])),
            new AppInfo(app, app, "", model), Origins.NONE, Configuration.of(keys));
        return headers;
    }
}
