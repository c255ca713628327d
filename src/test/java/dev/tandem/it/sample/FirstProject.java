package dev.tandem.it.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project made of what the documents show and of nothing else: the pom.xml of README.md, its class, those of
 * docs/guide.md and the one of {@link dev.tandem.Model}'s javadoc. Built by the Maven that builds this, from the
 * artifacts that it has made.
 */
final class FirstProject {

    private static final Path REPOSITORY = Path.of("target/sample-repository").toAbsolutePath();
    private static final Path LIBRARY = Path.of("target/tandem-classes.jar");
    private static final Path PROCESSOR = Path.of("target/tandem-processor.jar");
    private static final Path GUIDE = Path.of("docs/guide.md");
    private static final Path README = Path.of("README.md");
    private static final Path MODEL = Path.of("src/main/java/dev/tandem/Model.java");
    private static final Pattern POM = Pattern.compile("(?ms)^```xml\n(<project.*?)^```$");
    private static final Pattern SOURCE =
        Pattern.compile("(?ms)^```java\n(package (\\w+);.*?^public class (\\w+).*?)^```$");
    private static final Pattern COUNTER =
        Pattern.compile("(?s)\\{@code\n( \\* @App\\(\"counter\"\\).*?)\n \\* }</pre>");
    private static final String COUNTER_IMPORTS = """
        package counter;

        import static elemental2.dom.DomGlobal.document;

        import dev.tandem.*;
        import elemental2.dom.HTMLElement;

        """;

    private final Path directory;
    private final Path jdk;

    FirstProject(Path jdk) {
        this.jdk = jdk;
        directory = Path.of("target/it/first-" + jdk.getFileName()).toAbsolutePath();
    }

    /** Writes and builds it, unless that has been done for the server before; returns its WAR. */
    Path build() throws IOException, InterruptedException {
        Path war = directory.resolve("target/demo.war");
        if (isNewer(war)) {
            return war;
        }
        write("pom.xml", one(POM, README).group(1));
        writeClasses(README);
        writeClasses(GUIDE);
        write("src/main/java/counter/Counter.java",
            COUNTER_IMPORTS + one(COUNTER, MODEL).group(1).replaceAll("(?m)^ \\* ?", ""));
        write("settings.xml", Files.readString(Path.of("src/it/settings.xml"))
            .replace("@localRepositoryUrl@", Path.of(System.getProperty("tandem.repository")).toUri().toString()));
        Path log = directory.resolve("build.log");

        assertThat(runMaven(log)).as(() -> read(log)).isZero();
        return war;
    }

    private static boolean isNewer(Path war) throws IOException {
        for (Path input : List.of(LIBRARY, PROCESSOR, README, GUIDE, MODEL)) {
            if (!Files.exists(war) || Files.getLastModifiedTime(war).compareTo(Files.getLastModifiedTime(input)) < 0) {
                return false;
            }
        }
        return true;
    }

    private int runMaven(Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
            List.of(System.getProperty("tandem.maven") + "/bin/mvn", "-B", "-ntp",
            "-s", "settings.xml", "-Dmaven.repo.local=" + REPOSITORY, "clean", "package"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        Process maven = builder.directory(directory.toFile()).redirectErrorStream(true).redirectOutput(log.toFile())
            .start();
        if (!maven.waitFor(5, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
        }
        return maven.waitFor();
    }

    private void writeClasses(Path document) throws IOException {
        Matcher source = SOURCE.matcher(Files.readString(document));
        while (source.find()) {
            write("src/main/java/" + source.group(2) + "/" + source.group(3) + ".java", source.group(1));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Matcher one(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
        return matcher;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        }
        catch (IOException e) {
            return e.toString();
        }
    }
}
