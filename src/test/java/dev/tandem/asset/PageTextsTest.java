package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of the application in the languages of users. */
class PageTextsTest {

    @TempDir
    Path classes;

    @BeforeEach
    void write() throws IOException {
        Path folder = Files.createDirectories(classes.resolve("META-INF/tandem"));
        Files.writeString(folder.resolve("texts.properties"), "lost = Hold the line\nclose = Shut");
        Files.writeString(folder.resolve("texts_de.properties"), "lost = Verbindung verloren …\nended = Vorbei.");
        Files.writeString(folder.resolve("texts_de_AT.properties"), "ended = Aus is.");
    }

    private Map<String, String> texts(Locale locale) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, null)) {
            return new AssetStore(loader).getTexts(locale);
        }
    }

    @Test
    void theMostSpecialFileComesFirst() throws IOException {
        assertThat(texts(new Locale("de", "AT"))).isEqualTo(
            Map.of("lost", "Verbindung verloren …", "ended", "Aus is.", "close", "Shut"));
    }

    @Test
    void whoReadsAnotherLanguageGetsWhatIsForEverybody() throws IOException {
        assertThat(texts(Locale.FRENCH)).isEqualTo(Map.of("lost", "Hold the line", "close", "Shut"));
    }

    @Test
    void anApplicationWithoutFilesHasNone() {
        assertThat(new AssetStore(getClass().getClassLoader()).getTexts(Locale.GERMAN)).isEmpty();
    }
}
