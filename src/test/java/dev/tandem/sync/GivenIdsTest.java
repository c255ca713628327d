package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenIdsTest {

    private final GivenIds ids = new GivenIds();

    /** The odd ones are lamps, the even ones of a class whose name ends in a digit. */
    @BeforeEach
    void give() {
        for (int i = 1; i <= 30; i++) {
            ids.next(i % 2 == 1 ? "Lamp" : "Lamp2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Lamp1", "Lamp22", "Lamp24", "Lamp21", "Lamp29", "Lamp230", "Lamp210" })
    void whatWasGivenIsKnown(String id) {
        assertThat(ids.contains(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense1", "Lamp20", "Lamp31", "Lamp232", "Lamp01", "Lamp1 ", "lamp1", "Lamp\uff11",
        "Lamp-1", "1", "",
        "Lamp", "Lamp0", "Lamp4294967297", "LampLamp1", "Lamp999999999" })
    void whatWasNotIsRefused(String id) {
        assertThat(ids.contains(id)).isFalse();
    }

    @Test
    void numbersGoOn() {
        assertThat(ids.next("Dial")).isEqualTo("Dial31");
        assertThat(ids.contains("Dial31")).isTrue();
    }
}
