package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tandem.client.BrowserRuntime;

/** Both sides have tables of their own, which differ by the signs that only one of them knows; see docs/language.md. */
class UnicodeTest {

    private static BrowserRuntime browser;
    private static Value java;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        java = browser.load("dev/tandem/client/java.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "isLetter", "isDigit", "isLetterOrDigit", "isUpperCase", "isLowerCase", "isWhitespace" })
    void theSignsOfLanguagesOfTodayAreTheSameOnBothSides(String method) {
        IntPredicate onJvm = onJvm(method);
        Value inBrowser = java.getMember(method);

        // Latin, Greek, Cyrillic, Armenian, Hebrew, Kana, CJK and Hangul; what is assigned here has been for decades.
        assertThat(IntStream.concat(IntStream.concat(IntStream.range(0, 0x0530), IntStream.range(0x0590, 0x0600)),
            IntStream.of(0x3042, 0x30a2, 0x4e00, 0x9fa5, 0xac00, 0xd7a3, 0x0e01, 0x0905, 0x0627))
            .filter(c -> onJvm.test(c) != inBrowser.execute(String.valueOf((char) c)).asBoolean())).isEmpty();
    }

    private static IntPredicate onJvm(String method) {
        return switch (method) {
            case "isLetter" -> Character::isLetter;
            case "isDigit" -> Character::isDigit;
            case "isLetterOrDigit" -> Character::isLetterOrDigit;
            case "isUpperCase" -> Character::isUpperCase;
            case "isLowerCase" -> Character::isLowerCase;
            default -> Character::isWhitespace;
        };
    }
}
