package dev.tandem.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.asset.StackTraces;
import dev.tandem.config.Configuration;
import dev.tandem.config.PageLog;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import dev.tandem.turn.LogLimit;

class PageLogTest {

    @Test
    void anErrorOfAPageIsLoggedWithItsSession() {
        Page page = page("errors");
        try (LogRecords log = new LogRecords("dev.tandem.page")) {
            page.send("[\"log\",\"error\",\"Error: oh\\n    at a.js:1\"]");

            assertThat(log.messages()).containsExactly("TANDEM-0524: page of session " + page.session.getLogName()
                + " (app 'test', unknown): Error: oh | at a.js:1");
        }
    }

    @Test
    void whatAPageSaysBreaksNoLineAndIsCut() {
        try (LogRecords log = new LogRecords("dev.tandem.page")) {
            page("console").send("[\"log\",\"info\",\"a\\r\\n2026 ERROR forged\\u001b[31m\\u2028" + "x".repeat(5_000)
                + "\"]");

            assertThat(log.messages()).singleElement().asString().contains("a | 2026 ERROR forged?[31m | xxx")
                .endsWith("x…")
                .hasSizeLessThan(2_200);
        }
    }

    @Test
    void aFloodIsHeldBack() {
        Page page = page("console");
        try (LogRecords log = new LogRecords("dev.tandem.page")) {
            for (int i = 0; i < 200; i++) {
                page.send("[\"log\",\"warn\",\"again\"]");
            }

            assertThat(log.messages()).hasSizeBetween(20, 25);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "[\"log\",\"info\",\"x\"]", "[\"log\",\"fatal\",\"x\"]", "[\"log\",\"error\"]",
        "[\"log\",\"error\",{}]", "[\"log\"]" })
    void whatIsNotConfiguredOrNotALineIsRefused(String operation) {
        Page page = page("errors");
        try (LogRecords log = new LogRecords("dev.tandem.page"); LogRecords refused = new LogRecords(
            "dev.tandem.session")) {
            page.send(operation);

            assertThat(log.messages()).isEmpty();
            assertThat(refused.messages()).singleElement().asString().startsWith("TANDEM-0072");
        }
    }

    @Test
    void aStackTellsLinesOfJava() {
        AssetStore assets = new AssetStore(getClass().getClassLoader());
        HashedFile script = assets.getBundle(List.of("dev/tandem/showcase/Thermostat.js"), Set.of()).getFile();
        String before = new String(script.getBytes(), UTF_8);
        before = before.substring(0, before.lastIndexOf("document.createElement("));
        String place = before.split("\n", -1).length + ":" + (before.length() - before.lastIndexOf('\n'));
        Page page = page("errors");

        try (LogRecords log = new LogRecords("dev.tandem.page")) {
            new PageLogReader(page.session, new LogLimit(1, 1), PageLog.ERRORS, new StackTraces(assets))
                .receive("error", "Error: no\n    at Thermostat.init "
                    + "(http://localhost:8080/demo/tandem/assets/" + script.getUrlName() + ":"
                + place + ")");

            assertThat(log.messages()).singleElement().asString()
                .containsPattern(
                "Error: no \\| at dev\\.tandem\\.showcase\\.Thermostat\\.init\\(Thermostat\\.java:\\d+\\)$");
        }
    }

    private static Page page(String mode) {
        return new LocalServer(Configuration.of(Map.of("tandem.page.log", mode))).open(Lamp.class).connect();
    }
}
