package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** What the runtime says to users, and what the application lets it say instead. */
class TextsTest extends RuntimeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");

    private static String read(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    private Map<String, String> ofRuntime() {
        Value texts = browser.load("dev/tandem/client/texts.js").getMember("texts");
        Map<String, String> found = new TreeMap<>();
        texts.getMemberKeys().forEach(key -> found.put(key, texts.getMember(key).asString()));
        return found;
    }

    @Test
    void eachIsDocumentedUnderItsKey() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        String section = read("docs/assets.md").split("## Texts\n")[1].split("\n## ")[0];
        Matcher row = ROW.matcher(section);
        row.results().forEach(found -> documented.put(found.group(1), found.group(2)));

        assertThat(documented).containsAllEntriesOf(ofRuntime()).hasSize(ofRuntime().size() + 5);
        assertThat(read("src/main/resources/dev/tandem/client/notice.js")).contains('"' + documented.get("close") + '"',
            '"' + documented.get("notices") + '"');
    }

    @Test
    void thePageBringsThoseOfTheApplication() {
        Map<String, String> before = ofRuntime();
        start("Vorbei.");
        browser.open();

        browser.close(1000);

        assertThat(browser.getBodyText()).contains("Vorbei.").contains(before.get("startAgain"));
        start(before.get("ended"));
    }

    private void start(String ended) {
        browser.startPage(json("{'session':'s','app':'test','socket':'/ws','texts':{'ended':'" + ended
            + "'},'frame':[1,0]}"));
    }
}
