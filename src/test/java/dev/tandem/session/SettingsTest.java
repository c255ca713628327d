package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutPropertiesTheDefaultsHold() {
        assertThat(Settings.of(name -> null)).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void propertiesTakeTheirPlace() {
        Settings settings = Settings.of(Map.of("tandem.sessions.max", "7", "tandem.turns.max", " 3 ")::get);

        assertThat(settings.maxSessions()).isEqualTo(7);
        assertThat(settings.maxTurnThreads()).isEqualTo(3);
        assertThat(settings.maxMessageSize()).isEqualTo(Settings.DEFAULT.maxMessageSize());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "many", "0", "-1", "1.5" })
    void whatIsNoCountIsTold(String text) {
        assertThatThrownBy(() -> Settings.of(Map.of("tandem.sessions.max", text)::get))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("TANDEM-0079: the system property tandem.sessions.max is '" + text
                + "'; set it to a number above zero, or leave it out");
    }
}
