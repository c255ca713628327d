package dev.tandem.it.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.microsoft.playwright.Locator;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/**
 * What README.md, docs/guide.md and Model's javadoc show is pasted into a project, compiles, and does what they say.
 */
class FirstProjectIT {

    private static final String PRESS_TEN_TIMES = "button => { for (let i = 0; i < 10; i++) button.click(); }";

    @RegisterExtension
    static final WebApp app = WebApp.of("demo.war",
        () -> new FirstProject(Path.of(System.getProperty("java.home"))).build());

    @RegisterExtension
    final Browser browser = new Browser();

    static List<Path> otherJdks() throws IOException {
        return Jdks.find().stream().filter(jdk -> !jdk.equals(Path.of(System.getProperty("java.home")))).toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("otherJdks")
    void itCompilesOnEachJdk(Path jdk) throws Exception {
        try (JarFile war = new JarFile(new FirstProject(jdk).build().toFile())) {
            assertThat(war.getEntry("WEB-INF/classes/META-INF/tandem/demo/Thermostat.js")).isNotNull();
        }
    }

    @Test
    void theProcessorStaysInTheBuild() throws Exception {
        Path war = new FirstProject(Path.of(System.getProperty("java.home"))).build();

        try (JarFile file = new JarFile(war.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName).filter(name -> name.matches("WEB-INF/lib/.+")))
                .containsExactly("WEB-INF/lib/tandem-0.1.0-SNAPSHOT-classes.jar");
        }
    }

    @Test
    void tenPressesAtOnceCountTen() {
        Tab thermostat = browser.open(app.url("thermostat/"));
        Tab counter = browser.open(app.url("counter/"));

        thermostat.page().locator("button").evaluate(PRESS_TEN_TIMES);
        counter.page().locator("button").evaluate(PRESS_TEN_TIMES);

        assertThat(thermostat.page().locator("button")).hasText("hall: 25°C");
        assertThat(counter.page().locator("button")).hasText("pressed 10 times");
        assertThat(app.awaitLog("heating to 25.0")).isNotEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void allTabsSeeAVote() {
        Locator ann = browser.open(app.url("poll/")).page().locator("button");
        Locator bob = browser.open(app.url("poll/")).page().locator("button");
        assertThat(ann.last()).hasText("Tea: 0");

        bob.last().evaluate(PRESS_TEN_TIMES);

        assertThat(ann.last()).hasText("Tea: 10");
        assertThat(bob.last()).hasText("Tea: 10");
        assertThat(bob.first()).hasText("Coffee: 0");
    }
}
