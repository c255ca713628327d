package dev.tandem.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;

/** What users put into their WARs is the library, and nothing of the showcase or the compiler. */
class LibraryJarIT {

    @Test
    void theLibraryHasNothingOfTheShowcaseOrTheConsole() throws IOException {
        List<String> entries = entries("target/tandem-classes.jar");

        assertThat(entries).contains("dev/tandem/Model.class", "META-INF/beans.xml")
            .noneMatch(entry -> entry.contains("showcase") || entry.contains("admin/console") ||
                 entry.endsWith("/app.css"))
            .doesNotContain("META-INF/tandem/index");
        assertThat(entries.stream().filter(entry -> entry.startsWith("META-INF/tandem/") && !entry.endsWith("/")))
            .allMatch(entry -> entry.startsWith("META-INF/tandem/dev/tandem/route/")
                || entry.startsWith("META-INF/tandem/tandem") && entry.endsWith(".d.ts"));
    }

    @Test
    void theLibraryHasNothingOfTheProcessor() throws IOException {
        assertThat(entries("target/tandem-classes.jar"))
            .noneMatch(entry -> entry.contains("compiler") || entry.contains("Processor") || entry.contains("gradle"));
        assertThat(entries("target/tandem-processor.jar"))
            .contains("dev/tandem/compiler/ModelProcessor.class", "dev/tandem/compiler/translate/library.txt",
                "META-INF/services/javax.annotation.processing.Processor",
                "META-INF/gradle/incremental.annotation.processors")
            .doesNotContain("dev/tandem/Model.class");
    }

    @Test
    void theConsoleHasNothingElse() throws IOException {
        assertThat(entries("target/tandem-admin.jar").stream().filter(entry -> !entry.endsWith("/")))
            .allMatch(entry -> entry.contains("dev/tandem/admin/console/") || entry.equals("META-INF/tandem/index")
                || entry.startsWith("META-INF/maven/") || entry.equals("META-INF/MANIFEST.MF"));
    }

    private static List<String> entries(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
