package dev.tandem.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

class BrowserCookieTest {

    private static final String KEY = "abcdefghij-_ABCDEFGHIJ";

    @ParameterizedTest
    @ValueSource(strings = { "TandemBrowser=" + KEY, "a=b; TandemBrowser=" + KEY, "TandemBrowser=" + KEY + "; a=b" })
    void theKeyIsFoundAmongOtherCookies(String cookies) {
        assertThat(BrowserCookie.read(Map.of("cookie", List.of("x=y", cookies)))).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "TandemBrowser=", "TandemBrowser=short", "TandemBrowser=" + KEY + "more",
        "OtherTandemBrowser=" + KEY, "TandemBrowser=abcdefghij-_ABCDEFG\"IJ" })
    void whatIsNoKeyIsNoCookie(String cookies) {
        assertThat(BrowserCookie.read(Map.of("Cookie", List.of(cookies)))).isNull();
    }

    @Test
    void theMostSpecificPathsCookieIsMeant() {
        assertThat(BrowserCookie.read(Map.of("Cookie",
            List.of("TandemBrowser=" + KEY + "; TandemBrowser=" + KEY.toUpperCase())))).isEqualTo(KEY);
    }

    @Test
    void overTlsTheNameSaysThatNobodyElseCanHaveSetIt() {
        assertThat(secure("").ensure()).startsWith("__Host-TandemBrowser=").contains("; Path=/; ").endsWith("; Secure");
        assertThat(secure("/shop").ensure()).startsWith("__Secure-TandemBrowser=").contains("; Path=/shop; ").endsWith("; Secure");
        assertThat(new Visit("/shop", false).ensure()).startsWith("TandemBrowser=").doesNotContain("Secure");
    }

    @Test
    void overTlsAPlainCookieIsNobodysKey() {
        assertThat(secure("/shop").with("TandemBrowser", KEY).ensure()).startsWith("__Secure-TandemBrowser=").doesNotContain(KEY);
        assertThat(secure("/shop").with("__Secure-TandemBrowser", KEY).ensure()).isNull();
        assertThat(BrowserCookie.read(Map.of("cookie", List.of("TandemBrowser=planted-planted-plante; __Secure-TandemBrowser=" + KEY))))
            .isEqualTo(KEY);
    }

    @Test
    void whoSignsInGetsANewKeyOnce() {
        Visit visit = new Visit("/shop", false).with("TandemBrowser", KEY);
        assertThat(visit.ensure()).isNull();
        visit.signIn();
        String set = visit.ensure();
        assertThat(set).startsWith("TandemBrowser=").doesNotContain(KEY);

        // Another tab that was asked for at the same time.
        assertThat(visit.ensure()).isEqualTo(set);
        assertThat(visit.with("TandemBrowser", set.substring(14, 36)).ensure()).isNull();
    }

    private static Visit secure(String path) {
        return new Visit(path, true);
    }

    /** Requests of one browser. */
    private static final class Visit {

        private final String path;
        private final boolean secure;
        private final Map<String, Object> attributes = new HashMap<>();
        private Cookie cookie;
        private boolean signedIn;

        Visit(String path, boolean secure) {
            this.path = path;
            this.secure = secure;
        }

        Visit with(String name, String key) {
            cookie = new Cookie(name, key);
            return this;
        }

        void signIn() {
            signedIn = true;
        }

        /** Returns the cookie that is set. */
        String ensure() {
            List<String> set = new ArrayList<>();
            ServletContext context = fake(ServletContext.class, (name, arguments) -> name.equals("getContextPath") ? path : null);
            HttpSession session = fake(HttpSession.class, (name, arguments) -> name.equals("getAttribute")
                ? attributes.get(arguments[0]) : attributes.put((String) arguments[0], arguments[1]));
            BrowserCookie.ensure(fake(HttpServletRequest.class, (name, arguments) -> switch (name) {
                case "getServletContext" -> context;
                case "isSecure" -> secure;
                case "getCookies" -> cookie == null ? null : new Cookie[] { cookie };
                case "getUserPrincipal" -> signedIn ? (Principal) () -> "ann" : null;
                case "getSession" -> session;
                default -> null;
            }), fake(HttpServletResponse.class, (name, arguments) -> set.add((String) arguments[1])));
            return set.isEmpty() ? null : set.get(0);
        }

        private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> methods) {
            return type.cast(Proxy.newProxyInstance(BrowserCookieTest.class.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> method.getReturnType() == void.class ? call(methods, method.getName(), arguments)
                    : methods.apply(method.getName(), arguments)));
        }

        private static Object call(BiFunction<String, Object[], Object> methods, String name, Object[] arguments) {
            methods.apply(name, arguments);
            return null;
        }
    }
}
