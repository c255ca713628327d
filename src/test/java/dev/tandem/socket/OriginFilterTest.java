package dev.tandem.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginFilterTest {

    @ParameterizedTest
    @CsvSource({ "http://localhost:8080, localhost:8080, true", "https://example.org, example.org, true",
        "HTTPS://Example.org, example.org:443, true", "http://example.org, example.org:80, true",
        "capacitor://localhost, localhost, false", "chrome-extension://example.org, example.org, false",
        "file://localhost, localhost, false", "null, localhost, false", "//localhost, localhost, false",
        "http://evil.example, example.org, false" })
    void onlyPagesOfTheWebAreOfThisServer(String origin, String host, boolean same) {
        assertThat(OriginFilter.isSame(origin, host)).isEqualTo(same);
    }
}
