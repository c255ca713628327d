package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataNamesTest {

    @ParameterizedTest
    @CsvSource({ "..,_", ".,_", ".profile,_profile", "...x,_x", "/etc/passwd,passwd", "C:\\dir\\a.txt,a.txt",
        "a:b.txt,a_b.txt",
        "a/..,_", "a/,''", "100% a;b.txt,100% a;b.txt" })
    void aFileNameLeadsNowhereElse(String given, String kept) {
        assertThat(DataNames.fileName(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u202e", "\u2066", "\u200f", "\u061c", "\n", "\u0000", "\u0085", "\u2028", "\ufeff",
        "\ud800" })
    void whatNoEyeCanSeeIsReplaced(String sign) {
        assertThat(DataNames.fileName("a" + sign + "b.txt")).isEqualTo("a_b.txt");
        assertThat(DataNames.path("a" + sign + "b.txt")).isEqualTo("a_b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0308.txt", "\u2126\u212b", "\ud83d\udc68\u200d\ud83d\udc69.png",
        "\u0645\u06cc\u200c\u062e", "'q' \"r\"" })
    void whatAFileMayBeCalledIsKept(String name) {
        assertThat(DataNames.fileName(name)).isEqualTo(name);
        assertThat(DataNames.path(name)).isEqualTo(name);
    }

    @Test
    void aLongFileNameIsCutBetweenSigns() {
        assertThat(DataNames.fileName("x".repeat(254) + "\ud83d\ude00")).isEqualTo("x".repeat(254));
        assertThat(DataNames.fileName("x".repeat(300))).hasSize(255);
    }

    @Test
    void signsAreEncodedAsTheyAre() {
        assertThat(DataNames.encode("a\u0308 \u2126?#")).isEqualTo("a%CC%88%20%E2%84%A6%3F%23");
    }
}
