package dev.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @Test
    void withoutValuesTheDefaultsHold() {
        Configuration configuration = Configuration.of(Map.of());

        assertThat(configuration.get(Settings.SESSIONS_MAX)).isEqualTo(10_000);
        assertThat(configuration.get(Settings.DEVELOPMENT)).isFalse();
        assertThat(configuration.get(Settings.EVAL_APPS)).isEmpty();
        assertThat(configuration.getValues()).allMatch(SettingValue::isDefault).hasSameSizeAs(Settings.getAll());
    }

    @Test
    void aValueIsReadAsItsType() {
        Configuration configuration = Configuration.of(
            Map.of("tandem.sessions.max", " 7 ", "tandem.development", "TRUE",
            "tandem.eval.apps", "chat, admin"));

        assertThat(configuration.get(Settings.SESSIONS_MAX)).isEqualTo(7);
        assertThat(configuration.get(Settings.DEVELOPMENT)).isTrue();
        assertThat(configuration.get(Settings.EVAL_APPS)).containsExactly("chat", "admin");
    }

    @ParameterizedTest
    @CsvSource({ "30s, PT30S", "1500 ms, PT1.5S", "5M, PT5M", "1h, PT1H", "PT2M, PT2M" })
    void timesHaveUnits(String text, Duration expected) {
        assertThat(Configuration.of(Map.of("tandem.sessions.pending.timeout", text)).get(Settings.PENDING_TIMEOUT))
            .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "2000, 2000", "64k, 65536", "2 M, 2097152", "1G, 1073741824" })
    void sizesMayHaveUnits(String text, long expected) {
        assertThat(Configuration.of(Map.of("tandem.socket.message.max", text)).get(Settings.MESSAGE_MAX))
            .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "tandem.sessions.max, many", "tandem.sessions.max, 0", "tandem.sessions.max, -1",
        "tandem.sessions.max, 1.5",
        "tandem.sessions.max, 99999999999", "tandem.development, yes", "tandem.socket.heartbeat, 25",
        "tandem.socket.heartbeat, 2h", "tandem.socket.heartbeat, soon", "tandem.socket.heartbeat, PT",
        "tandem.socket.heartbeat, 99999999999999999d", "tandem.socket.message.max, M",
        "tandem.socket.message.max, 9999999999999G", "tandem.socket.message.max, 1" })
    void whatIsNotAllowedIsToldWithWhatIs(String key, String text) {
        Setting<?> setting = Settings.getAll().stream().filter(each -> each.getName().equals(key)).findAny()
            .orElseThrow();

        assertThatThrownBy(() -> Configuration.of(Map.of(key, text))).hasMessage("TANDEM-0233: " + key + " is '" + text
            + "' by test, which is not allowed; set it to " + setting.getAllowed() + ", or leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  " })
    void aBlankTextIsNotGiven(String text) {
        Configuration configuration = Configuration.of(Map.of("tandem.sessions.max", text));

        assertThat(configuration.getValue(Settings.SESSIONS_MAX).isDefault()).isTrue();
    }

    @Test
    void theFirstSourceThatHasAValueWins() {
        Configuration configuration = new Configuration(List.of(properties("first", Map.of("tandem.turns.max", "1")),
            variables(Map.of("TANDEM_TURNS_MAX", "2", "TANDEM_SESSIONS_MAX", "3"))), true);

        assertThat(configuration.getValue(Settings.TURNS_MAX)).hasToString("tandem.turns.max = 1 (first)");
        assertThat(configuration.getValue(Settings.SESSIONS_MAX))
            .hasToString("tandem.sessions.max = 3 (environment variable TANDEM_SESSIONS_MAX)");
        assertThat(configuration.getValue(Settings.COALESCE_AT)).hasToString("tandem.socket.coalesce = 1000 (default)");
    }

    @Test
    void aKeyThatDoesNotExistIsWarnedOfOnceWithTheNearest() {
        Configuration configuration = new Configuration(
            List.of(properties("a", Map.of("tandem.sesions.max", "1", "java", "")),
            properties("b", Map.of("tandem.sesions.max", "1")), variables(Map.of("TANDEM_TURN_MAX", "1", "PATH", ""))),
            true);

        assertThat(configuration.getWarnings()).containsExactly(
            "TANDEM-0234: tandem.sesions.max (a) is no key of Tandem and has no effect; did you mean "
            + "tandem.sessions.max?",
            "TANDEM-0234: TANDEM_TURN_MAX (environment variable) is no key of Tandem and has no effect; "
                + "did you mean TANDEM_TURNS_MAX?");
    }

    @Test
    void aSecretIsNotShown() {
        Setting<String> secret = new Setting<>(0, "tandem.secret", SettingType.text(), "", "", true);

        assertThat(new SettingValue<>(secret, "swordfish", "swordfish", "test"))
            .hasToString("tandem.secret = (secret) (test)");
        assertThat(Messages.badValue(secret, "swordfish", "test")).doesNotContain("swordfish");
    }

    private static Source properties(String title, Map<String, String> texts) {
        return TextSource.properties(title, texts::get, texts::keySet);
    }

    private static Source variables(Map<String, String> texts) {
        return TextSource.variables("environment variable", texts::get, texts::keySet);
    }
}
