package dev.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

class DocumentedSettingsTest {

    @Test
    void theTableInTheGuideIsThatOfTheCode() throws Exception {
        List<String> documented = Files.readAllLines(Path.of("docs/configuration.md")).stream()
            .filter(line -> line.startsWith("| `tandem.")).toList();

        assertThat(documented).containsExactlyElementsOf(Settings.getAll().stream().map(DocumentedSettingsTest::row)
            .toList());
    }

    @Test
    void noKeyIsThereTwiceAndNoTwoShareAVariable() {
        assertThat(Settings.getAll()).extracting(Setting::getVariableName).doesNotHaveDuplicates();
        assertThat(Settings.getAll()).extracting(Setting::getName).allMatch(name -> name.matches("tandem(\\.[a-z]+)+"));
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.getName() + "` | "
            + (setting.getDefaultText().isEmpty() ? "–" : setting.getDefaultText())
            + " | " + setting.getAllowed() + " | " + setting.getDescription() + (setting.isSecret() ? " (secret)" : "")
            + " |";
    }
}
