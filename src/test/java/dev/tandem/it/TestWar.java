package dev.tandem.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A WAR for a test, as a user of the library would build it: the library as a jar in {@code WEB-INF/lib}, and some of
 * the test's classes.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WebApp app = WebApp.of(TestWar.named("counters").classes(Counter.class, CounterService.class));
 * }</pre>
 *
 * Classes are top-level ones; their nested classes, the resources beside them ({@code Counter.css}) and their compiled
 * modules come along. There is no {@code beans.xml} unless one is asked for. The {@code web.xml} holds the
 * configuration.
 */
public final class TestWar {

    private static final String BEANS_XML = """
        <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s"/>
        """;

    private static final String WEB_XML = """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        %s</web-app>
        """;

    private static final String PARAMETER = """
        <context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>
        """;

    private final String name;
    private final Archive archive = new Archive();
    private final List<Class<?>> classes = new ArrayList<>();
    private final Map<String, String> parameters = new TreeMap<>(Map.of("tandem.development", "true"));
    private boolean tandem = true;
    private boolean modules = true;

    private TestWar(String name) {
        this.name = name;
    }

    /** Begins a WAR that is served at {@code /name/}. */
    public static TestWar named(String name) {
        return new TestWar(name);
    }

    /** Adds classes to {@code WEB-INF/classes}. */
    public TestWar classes(Class<?>... types) {
        classes.addAll(List.of(types));
        return this;
    }

    /** Leaves out what the compiler of models made for the classes. */
    public TestWar withoutModules() {
        modules = false;
        return this;
    }

    /** Adds classes as a jar in {@code WEB-INF/lib}. */
    public TestWar jar(String jarName, Class<?>... types) {
        archive.add("WEB-INF/lib/" + jarName, ClassFiles.of(List.of(types)).toBytes());
        return this;
    }

    /** Adds an empty {@code beans.xml}. */
    public TestWar emptyBeansXml() {
        return file("WEB-INF/beans.xml", "");
    }

    /** Adds a {@code beans.xml} with a discovery mode: {@code all}, {@code annotated} or {@code none}. */
    public TestWar beansXml(String discoveryMode) {
        return file("WEB-INF/beans.xml", BEANS_XML.formatted(discoveryMode));
    }

    /** Sets a context parameter in {@code web.xml}; {@code tandem.development} is true unless set otherwise. */
    public TestWar parameter(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Leaves out {@code web.xml}, so that nothing is configured. */
    public TestWar withoutWebXml() {
        parameters.clear();
        return this;
    }

    /** Adds any file. */
    public TestWar file(String path, String content) {
        archive.add(path, content);
        return this;
    }

    /** Adds the admin console. */
    public TestWar console() {
        archive.add("WEB-INF/lib/tandem-admin.jar", ClassFiles.console().toBytes());
        return this;
    }

    /** Leaves the library out, for comparisons. */
    public TestWar withoutTandem() {
        tandem = false;
        return this;
    }

    /** Returns the name under which a server knows the WAR. */
    public String fileName() {
        return name + ".war";
    }

    /** Writes the WAR. */
    public Path build() {
        archive.addAll("WEB-INF/classes/", ClassFiles.of(classes));

        if (!parameters.isEmpty() && !archive.has("WEB-INF/web.xml")) {
            archive.add("WEB-INF/web.xml", webXml());
        }

        if (!modules) {
            archive.removeBelow("WEB-INF/classes/META-INF/tandem/");
        }

        if (tandem) {
            archive.add("WEB-INF/lib/tandem.jar", ClassFiles.library().toBytes());
        }

        try {
            var directory = Files.createDirectories(Path.of("target/test-wars"));
            return Files.write(directory.resolve(fileName()), archive.toBytes());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String webXml() {
        return WEB_XML.formatted(parameters.entrySet().stream()
            .map(each -> PARAMETER.formatted(each.getKey(), each.getValue())).collect(Collectors.joining()));
    }
}
