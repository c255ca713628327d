package dev.tandem.it;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.tandem.it.server.Server;

/**
 * An application deployed on the {@linkplain SharedServer shared server} for the tests of one class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WebApp app = WebApp.of(TestWar.named("counters").classes(Counter.class));
 *
 * @Test
 * void aCounterIsServed() {
 *     var tab = browser.open(app.url("counter/"));
 *     ...
 *     assertThat(app.problems()).isEmpty();
 * }
 * }</pre>
 */
public final class WebApp implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final String fileName;
    private final Supplier<Path> war;
    private Server server;
    private URI url;
    private long mark;

    private WebApp(String fileName, Supplier<Path> war) {
        this.fileName = fileName;
        this.war = war;
    }

    /** An application made for the test. */
    public static WebApp of(TestWar war) {
        return new WebApp(war.fileName(), war::build);
    }

    /** The WAR that the build has made: the showcase. */
    public static WebApp showcase() {
        var path = Path.of(System.getProperty("tandem.war", "target/tandem.war"));
        return new WebApp(path.getFileName().toString(), () -> path);
    }

    /** A WAR that is made when it is needed. */
    public static WebApp of(String fileName, Callable<Path> build) {
        return new WebApp(fileName, () -> {
            try {
                return build.call();
            }
            catch (Exception e) {
                throw new IllegalStateException(fileName + " could not be made", e);
            }
        });
    }

    /** The WAR of another project that the build has made: {@code src/it/NAME}. */
    public static WebApp sample(String name) {
        return new WebApp(name + ".war", () -> Path.of("target/it", name, "target", name + ".war"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = SharedServer.of(context);
        url = server.deploy(war.get(), fileName);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        mark = server.getLog().mark();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.undeploy(fileName);
    }

    /** Returns the address of a path below the context path; {@code ""} is the application's root. */
    public URI url(String path) {
        return url.resolve(path);
    }

    /** Returns the server, to stop, kill and start it. */
    public Server server() {
        return server;
    }

    /** Returns the server's log since the test began. */
    public List<String> log() {
        return server.getLog().since(mark);
    }

    /** Returns the warnings and errors that the server has logged since the test began. */
    public List<String> problems() {
        return server.getLog().problemsSince(mark);
    }

    /** Waits until the server has logged a line with the text since the test began, and returns the line. */
    public String awaitLog(String text) {
        return server.getLog().await(text, mark, Duration.ofSeconds(10));
    }
}
