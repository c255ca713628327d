package dev.tandem.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox 140",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 | "
        + "Chrome 138",
        "Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/138.0.0.0 Safari/537.36 | Chrome 138",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/138.0.0.0 Safari/537.36 Edg/138.0.3351.55 | Edge 138",
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/135.0.0.0 Safari/537.36 OPR/120.0.0.0 | Opera 120",
        "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Safari 18",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1 | Safari 18",
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 CriOS/138.0.7204.53 Mobile/15E148 Safari/604.1 | Chrome 138",
        "curl/8.5.0 | curl 8", "Java-http-client/17.0.15 | Java-http-client 17", "'' | unknown", "'???/1' | unknown" })
    void theNameAndVersionAreRead(String userAgent, String expected) {
        assertThat(BrowserName.of(userAgent)).isEqualTo(expected);
    }
}
