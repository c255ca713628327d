package dev.tandem.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ReturnTicketTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final String ID = "abcdefghijklmnopqrstuvwxyz012345";

    private final String ticket = ReturnTicket.make(ID, "browser", NOW);

    @Test
    void theBrowserThatItIsForComesBackByIt() {
        assertThat(ReturnTicket.read(ticket, "browser", NOW.plusSeconds(30))).isEqualTo(ID);
    }

    @Test
    void itTellsNobodyTheIdAndFitsIntoTheReasonOfAClose() {
        assertThat(ticket).matches("[\\w-]{1,123}").doesNotContain(ID.substring(0, 8));
    }

    @Test
    void itIsOfNoUseToOthersLaterOrChanged() {
        assertThat(ReturnTicket.read(ticket, "other", NOW)).isNull();
        assertThat(ReturnTicket.read(ticket, "browser", NOW.plusSeconds(121))).isNull();
        assertThat(ReturnTicket.read("A" + ticket, "browser", NOW)).isNull();
        assertThat(ReturnTicket.read("%", "browser", NOW)).isNull();
        assertThat(ReturnTicket.read("", "browser", NOW)).isNull();
    }
}
