package dev.tandem.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the page's first frame to the first frame of the browser. */
class StartTest {

    private final BrowserRuntime browser = new BrowserRuntime();

    @BeforeEach
    void defineModels() {
        Models.defineAll(browser);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void theFirstFrameBuildsTheModelsBeforeTheSocketIsOpen() {
        browser.start("[1,0,[\"new\",\"Counter1\",\"demo.Counter\",{\"count\":3},[]],[\"init\",\"Counter1\"]]");

        assertThat(browser.get("Counter1", "count")).isEqualTo("3");
        assertThat(browser.getState()).isEqualTo("starting");
        assertThat(browser.takeErrors()).isEmpty();
    }

    @Test
    void theFirstFrameOfTheBrowserJoinsTheSession() {
        browser.start("[1,0]");

        browser.open();

        assertThat(browser.takeSent()).containsExactly("[1,1,[\"hello\",\"s\"]]");
        assertThat(browser.getState()).isEqualTo("connected");
    }
}
