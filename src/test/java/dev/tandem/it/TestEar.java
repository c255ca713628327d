package dev.tandem.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An EAR for a test: WARs, and what they share.
 *
 * <pre>{@code
 * TestEar ear = TestEar.named("company").war("/shop", TestWar.named("shop").classes(Shop.class)).library();
 * server.deploy(ear.build(), ear.fileName());
 * }</pre>
 */
public final class TestEar {

    private static final String APPLICATION_XML = """
        <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        %s<library-directory>lib</library-directory>
        </application>
        """;

    private static final String MODULE = """
        <module><web><web-uri>%s</web-uri><context-root>%s</context-root></web></module>
        """;

    private final String name;
    private final Archive archive = new Archive();
    private final Map<String, TestWar> wars = new TreeMap<>();
    private boolean shared;

    private TestEar(String name) {
        this.name = name;
    }

    public static TestEar named(String name) {
        return new TestEar(name);
    }

    /** Adds a WAR that is served at a context path. */
    public TestEar war(String contextPath, TestWar war) {
        wars.put(contextPath, war);
        return this;
    }

    /** Puts the library into the folder {@code lib}, and into no WAR. */
    public TestEar library() {
        shared = true;
        archive.add("lib/tandem.jar", ClassFiles.library().toBytes());
        return this;
    }

    /** Adds classes as a jar in the folder {@code lib}. */
    public TestEar jar(String jarName, Class<?>... types) {
        archive.add("lib/" + jarName, ClassFiles.of(List.of(types)).toBytes());
        return this;
    }

    /** Returns the name under which a server knows the EAR. */
    public String fileName() {
        return name + ".ear";
    }

    /** Writes the EAR. */
    public Path build() {
        archive.add("META-INF/application.xml", APPLICATION_XML.formatted(wars.entrySet().stream()
            .map(each -> MODULE.formatted(each.getValue().fileName(), each.getKey())).collect(Collectors.joining())));

        try {
            for (var war : wars.values()) {
                archive.add(war.fileName(), Files.readAllBytes((shared ? war.withoutTandem() : war).build()));
            }

            return Files.write(Files.createDirectories(Path.of("target/test-wars")).resolve(fileName()), archive.toBytes());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
