package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.tandem.visit.Caller;
import dev.tandem.visit.Visitor;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class PageRequestsTest {

    private static final ServletContext CONTEXT = (ServletContext) Proxy.newProxyInstance(
        PageRequestsTest.class.getClassLoader(), new Class<?>[] { ServletContext.class },
        (proxy, method, arguments) -> method.getName().equals("getContextPath") ? "/demo" : null);

    private final PageRequests requests = new PageRequests(() -> {
        throw new AssertionError("nothing is signed");
    });

    @Test
    void whatABrowserSaysItIsIsShortAndOnOneLine() {
        Visitor read = requests.read(request("x\r\nFORGED \u001b[2J" + "y".repeat(1000), "a=1"), Caller.ANONYMOUS,
            "key", "/");

        assertThat(read.userAgent()).startsWith("x??FORGED ?[2Jyyy").hasSize(201);
    }

    @Test
    void sessionsOfOneKindOfBrowserShareItsText() {
        String first = requests.read(request(new String("Firefox"), null), Caller.ANONYMOUS, "a", "/").userAgent();

        assertThat(requests.read(request(new String("Firefox"), null), Caller.ANONYMOUS, "b", "/").userAgent())
            .isSameAs(first);
    }

    @Test
    void theKindsOfBrowsersThatAreRememberedAreBounded() {
        for (int i = 0; i < 2_000; i++) {
            requests.read(request("Browser " + i, null), Caller.ANONYMOUS, "a", "/");
        }

        assertThat(requests.read(request("Another", null), Caller.ANONYMOUS, "a", "/").userAgent())
            .isEqualTo("Another");
        assertThat(requests.getKept()).isEqualTo(1_000);
    }

    @Test
    void parametersCannotBeChanged() {
        Map<String, List<String>> parameters = requests.read(request("x", "a=1"), Caller.ANONYMOUS, "key", "/rooms")
            .parameters();

        assertThat(parameters).isEqualTo(Map.of("a", List.of("1"))).isUnmodifiable();
        assertThat(requests.read(request("x", null), Caller.ANONYMOUS, "key", "/rooms").parameters()).isEmpty();
    }

    private static HttpServletRequest request(String userAgent, String query) {
        return (HttpServletRequest) Proxy.newProxyInstance(PageRequestsTest.class.getClassLoader(),
            new Class<?>[] { HttpServletRequest.class }, (proxy, method, arguments) -> switch (method.getName()) {
                case "getServletContext" -> CONTEXT;
                case "isSecure" -> false;
                case "getContextPath" -> "/demo";
                case "getHeader" -> arguments[0].equals("User-Agent") ? userAgent : null;
                case "getQueryString" -> query;
                case "getParameterMap" -> Map.of("a", new String[] { "1" });
                case "getLocale" -> Locale.ENGLISH;
                case "getRemoteAddr" -> "127.0.0.1";
                case "getUserPrincipal", "getCookies" -> null;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
