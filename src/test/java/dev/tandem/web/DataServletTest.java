package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.asset.StoredData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class DataServletTest {

    private final List<String> looked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = { "script", "Script", "style", "worker", "sharedworker", "serviceworker", "audioworklet", "paintworklet",
        "xslt" })
    void dataIsNoCode(String destination) throws IOException {
        assertThat(statusFor(destination)).isEqualTo(404);
        assertThat(looked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "document", "image", "empty", "iframe", "object", "embed", "audio", "video", "font" })
    void dataIsShownAndFetched(String destination) throws IOException {
        assertThat(statusFor(destination)).isEqualTo(304);
    }

    private int statusFor(String destination) throws IOException {
        DataServlet servlet = new DataServlet("no-cache") {

            private static final long serialVersionUID = 1L;

            @Override
            StoredData find(HttpServletRequest request) {
                looked.add(destination);
                return StoredData.of("x.js", "alert(1)".getBytes(StandardCharsets.UTF_8));
            }
        };
        int[] status = new int[1];
        servlet.doGet(Fake.of(HttpServletRequest.class, (name, arguments) -> !name.equals("getHeader") ? "GET"
            : arguments[0].equals("Sec-Fetch-Dest") ? (destination.isEmpty() ? null : destination)
                : arguments[0].equals("If-None-Match") ? "*" : null),
            Fake.of(HttpServletResponse.class, (name, arguments) -> {
                if (name.equals("setStatus") || name.equals("sendError")) {
                    status[0] = (Integer) arguments[0];
                }
                return null;
            }));
        return status[0];
    }
}
