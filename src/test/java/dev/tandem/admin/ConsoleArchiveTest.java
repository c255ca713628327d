package dev.tandem.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** The jar of the admin console has an index of its own, as the compiler writes one for all. */
class ConsoleArchiveTest {

    @Test
    void itsIndexListsAllThatTheCompilerHasMadeForIt() throws IOException {
        List<String> compiled = Files.readAllLines(Path.of("target/classes/META-INF/tandem/index")).stream()
            .filter(line -> line.startsWith("dev.tandem.admin.console.")).toList();

        assertThat(Files.readAllLines(Path.of("src/main/console/META-INF/tandem/index"))).isEqualTo(compiled);
    }
}
