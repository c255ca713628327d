package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTest {

    @Test
    void aTextThatIsSeenStaysAsItIs() {
        assertThat(LogText.brief("Größe \"x\" 漢")).isEqualTo("Größe \"x\" 漢");
    }

    @Test
    void noLineIsBrokenAndNoTerminalCommanded() {
        assertThat(LogText.brief("a\nb\r\tc\u001b[2Jd\u2028e\u202ef\u0085")).isEqualTo("a?b??c?[2Jd?e?f?");
    }

    @Test
    void aLongTextIsCut() {
        assertThat(LogText.brief("x".repeat(1_000_000))).isEqualTo("x".repeat(40) + "…");
        assertThat(LogText.brief("x".repeat(40))).hasSize(40);
    }
}
