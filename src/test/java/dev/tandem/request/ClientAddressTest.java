package dev.tandem.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class ClientAddressTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();

    @Test
    void nobodyIsBelievedWhoIsNoTrustedProxy() {
        headers.put("X-Forwarded-For", List.of("1.2.3.4"));

        assertThat(ClientAddress.of(request())).isEqualTo("10.0.0.1");
    }

    @Test
    void theProxySaysWhoHasAskedItAndNotWhatTheClientSays() {
        trust("10.0.0.1");
        headers.put("X-Forwarded-For", List.of("6.6.6.6", "1.2.3.4, 9.8.7.6"));

        assertThat(ClientAddress.of(request())).isEqualTo("9.8.7.6");
    }

    @Test
    void aProxyBeforeTheProxyIsBelievedWhenItIsTrusted() {
        trust("10.0.0.0/8");
        headers.put("X-Forwarded-For", List.of("6.6.6.6, 1.2.3.4, 10.0.0.9"));

        assertThat(ClientAddress.of(request())).isEqualTo("1.2.3.4");
    }

    @Test
    void theStandardsHeaderTellsItWhereItIsSaidToBeSent() {
        TrustedProxies.configure(context(), List.of("*"), true);
        headers.put("X-Forwarded-For", List.of("6.6.6.6"));
        headers.put("Forwarded", List.of("for=\"[2001:db8::1]:4711\";proto=https"));

        assertThat(ClientAddress.of(request())).isEqualTo("2001:db8::1");
    }

    @Test
    void whatIsNoAddressIsShortAndOnOneLine() {
        trust("10.0.0.1");
        headers.put("X-Forwarded-For", List.of("x\r\n" + "y".repeat(1000)));

        assertThat(ClientAddress.of(request())).hasSizeLessThan(70).doesNotContain("\n");
    }

    @Test
    void handshakesTellWhatTheFilterSaysAndNotTheClient() {
        headers.put("tandem-client-address", List.of("6.6.6.6"));
        HttpServletRequest announced = ClientAddress.announce(request());

        Map<String, List<String>> seen = new HashMap<>();
        Collections.list(announced.getHeaderNames()).forEach(name -> seen.put(name, Collections.list(announced.getHeaders(name))));

        assertThat(ClientAddress.read(seen)).isEqualTo("10.0.0.1");
        assertThat(seen).hasSize(1);
    }

    private void trust(String proxies) {
        TrustedProxies.configure(context(), List.of(proxies), false);
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ServletContext.class },
            (proxy, method, arguments) -> method.getName().equals("getAttribute") ? attributes.get(arguments[0])
                : attributes.put((String) arguments[0], arguments[1]));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { HttpServletRequest.class },
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getServletContext" -> context();
                case "getRemoteAddr" -> "10.0.0.1";
                case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                case "getHeaderNames" -> Collections.enumeration(headers.keySet());
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }
}
