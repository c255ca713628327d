package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
