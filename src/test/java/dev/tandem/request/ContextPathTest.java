package dev.tandem.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class ContextPathTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "'', ''", "/shop, /shop", "/my shop, /my%20shop", "/a/b c, /a/b%20c", "/über, /%C3%BCber",
        "/my%20shop, /my%20shop", "/50%, /50%25", "/a;Domain=x, /a%3BDomain=x", "/x\"y, /x%22y", "/a+b, /a+b", "/😀, /%F0%9F%98%80" })
    void aPathIsWrittenAsBrowsersDo(String path, String written) {
        assertThat(ContextPath.encode(path)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({ "'', /app/x, /app/x", "'', /, /", "/shop, /shop/app/x, /app/x", "/shop, /shop/, /", "/shop, /shop, ''",
        "/my shop, /my%20shop/app/a%20b, /app/a%20b", "/my shop, /my%20shop/, /", "/a/b, /a/b/app/, /app/",
        "/über, /%c3%bcber/app, /app", "/shop, /shop;Domain=x/app/, /app/" })
    void whatFollowsIsWhatTheBrowserHasSent(String path, String address, String rest) {
        assertThat(ContextPath.after(request(path, address))).isEqualTo(rest);
    }

    private static HttpServletRequest request(String path, String address) {
        return fake(HttpServletRequest.class, "getRequestURI", address,
            fake(ServletContext.class, "getContextPath", path, null));
    }

    private static <T> T fake(Class<T> type, String method, Object value, ServletContext context) {
        return type.cast(Proxy.newProxyInstance(ContextPathTest.class.getClassLoader(), new Class<?>[] { type },
            (proxy, called, arguments) -> called.getName().equals(method) ? value : context));
    }
}
