package dev.tandem.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tandem.SessionStatus;

class CensusTest {

    @Test
    void sessionsAreCountedByStatusAndByApp() {
        Census census = new Census(List.of(new SeenSession("a", "", 3, 0), new SeenSession("b", "", 4, 0)));

        assertThat(census.getSessions(SessionStatus.CONNECTED)).isEqualTo(2);
        assertThat(census.getSessions(SessionStatus.PENDING)).isZero();
        assertThat(census.getModels()).isEqualTo(7);
        assertThat(census.getSessions("boiler")).isEqualTo(2);
        assertThat(census.getModels("boiler")).isEqualTo(7);
        assertThat(census.getSessions("nobody's") + census.getModels("nobody's")).isZero();
    }
}
