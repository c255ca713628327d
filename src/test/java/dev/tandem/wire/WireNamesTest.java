package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;

class WireNamesTest {

    @Test
    void bothSidesKnowTheSameNames() throws IllegalAccessException {
        Map<String, String> server = new TreeMap<>();
        for (Field field : WireNames.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                server.put(field.getName(), String.valueOf(field.get(null)));
            }
        }
        try (BrowserRuntime browser = new BrowserRuntime()) {
            Value constants = browser.load("dev/tandem/client/constants.js");
            Map<String, String> client = new TreeMap<>();
            constants.getMemberKeys().forEach(key -> client.put(key, constants.getMember(key).toString()));

            assertThat(client).containsExactlyEntriesOf(server);
        }
    }

    @Test
    void reasonsOfClosingStandInOnePlace() throws IOException {
        Pattern elsewhere = Pattern.compile("CLOSE_\\w+,\\s*\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(elsewhere);
            }
        }
    }
}
