package dev.tandem.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class PublicAddressTest {

    @Test
    void whatIsForwardedCountsForNothingByItself() {
        assertThat(PublicAddress.of(request(Map.of("X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https",
            "X-Forwarded-Prefix", "/evil", "Forwarded", "host=evil.example;proto=https"), context())))
            .isEqualTo(new PublicAddress("inner:8080", false, "/demo"));
    }

    @Test
    void aProxyIsBelieved() {
        assertThat(seen("127.0.0.1", Map.of("X-Forwarded-Host", "example.org", "X-Forwarded-Proto", "https",
            "X-Forwarded-Prefix", "/apps/demo/"))).isEqualTo(new PublicAddress("example.org", true, "/apps/demo"));
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(seen("127.0.0.2", Map.of("X-Forwarded-Host", "example.org")))
            .isEqualTo(new PublicAddress("inner:8080", false, "/demo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "for=1.2.3.4;proto=https;host=example.org                | example.org     | true",
        "Host=\"example.org:8443\"; Proto=HTTPS                  | example.org:8443| true",
        "host=evil.example, host=example.org;proto=http          | example.org     | false",
        "host=\"a b\";proto=https                                | inner:8080      | true",
        "host                                                    | inner:8080      | false",
        "host=[::1]:80                                           | [::1]:80        | false" })
    void theStandardsHeaderIsReadWhereItIsSaidToBeSent(String header, String host, boolean secure) {
        assertThat(seen(true, Map.of("Forwarded", header))).isEqualTo(new PublicAddress(host, secure, "/demo"));
    }

    @Test
    void aBrowsersStandardHeaderThatAProxyPassesOnCountsForNothing() {
        assertThat(seen("127.0.0.1", Map.of("Forwarded", "host=evil.example;proto=https", "X-Forwarded-Host", "example.org")))
            .isEqualTo(new PublicAddress("example.org", false, "/demo"));
        assertThat(seen(true, Map.of("Forwarded", "host=example.org", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https")))
            .isEqualTo(new PublicAddress("example.org", false, "/demo"));
    }

    @Test
    void theLastLineOfAHeaderIsTheProxys() {
        assertThat(seen("127.0.0.1", Map.of("X-Forwarded-Host", "evil.example\nmore.example, example.org")).host())
            .isEqualTo("example.org");
    }

    @ParameterizedTest
    @CsvSource({ "'//evil.example', /demo", "'/a\"><script>', /demo", "'evil', /demo", "'/', ''", "'', ''", "'/a, /b', /b", "/my%20shop, /my%20shop", "/my shop, /demo", "/a%2, /demo" })
    void aPrefixIsAPath(String header, String path) {
        assertThat(seen("127.0.0.1", Map.of("X-Forwarded-Prefix", header)).contextPath()).isEqualTo(path);
    }

    private static PublicAddress seen(boolean forwarded, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("peer", "127.0.0.1");
        return PublicAddress.of(request(all, context(forwarded, "127.0.0.1")));
    }

    private static PublicAddress seen(String peer, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("peer", peer);
        return PublicAddress.of(request(all, context("127.0.0.1")));
    }

    private static ServletContext context(String... proxies) {
        return context(false, proxies);
    }

    private static ServletContext context(boolean forwarded, String... proxies) {
        Map<String, Object> attributes = new HashMap<>();
        ServletContext context = (ServletContext) Proxy.newProxyInstance(PublicAddressTest.class.getClassLoader(),
            new Class<?>[] { ServletContext.class }, (proxy, method, arguments) -> switch (method.getName()) {
                case "getContextPath" -> "/demo";
                case "getAttribute" -> attributes.get(arguments[0]);
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });
        TrustedProxies.configure(context, List.of(proxies), forwarded);
        return context;
    }

    private static HttpServletRequest request(Map<String, String> headers, ServletContext context) {
        return (HttpServletRequest) Proxy.newProxyInstance(PublicAddressTest.class.getClassLoader(),
            new Class<?>[] { HttpServletRequest.class }, (proxy, method, arguments) -> switch (method.getName()) {
                case "getContextPath" -> "/demo;Domain=evil.example";
                case "getRemoteAddr" -> headers.get("peer");
                case "getHeader" -> arguments[0].equals("Host") ? "inner:8080" : headers.get(arguments[0]);
                case "getHeaders" -> headers.containsKey(arguments[0])
                    ? Collections.enumeration(List.of(headers.get(arguments[0]).split("\n"))) : Collections.emptyEnumeration();
                case "isSecure" -> false;
                case "getServletContext" -> context;
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
