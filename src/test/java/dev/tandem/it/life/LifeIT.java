package dev.tandem.it.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

/** The life of models and the events between the sides, in a real browser. */
class LifeIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("life").classes(Family.class, Child.class));

    @RegisterExtension
    final Browser browser = new Browser();

    private Tab tab;
    private Page page;

    @BeforeEach
    void open() {
        tab = browser.open(app.url("family/"));
        page = tab.page();
        assertThat(line("children Ada Bob")).isVisible();
    }

    @Test
    void childrenAreCompleteBeforeTheirParentsInit() {
        assertThat(page.locator("li").first()).hasText("init with Child2 of 2");
    }

    @Test
    void whatHappenedBeforeTheSocketOpenedComesInOneCall() {
        assertThat(line("count 1>1 1>2")).isVisible();
        assertThat(line("told 2 times")).isVisible();
    }

    @Test
    void aChangeOfAServerPropertyIsHeardInTheBrowser() {
        click("reveal");

        assertThat(line("secret 8")).isVisible();
    }

    @Test
    void aPathFollowsAListThatGrows() {
        click("grow");
        assertThat(line("children Ada Bob Cid")).isVisible();

        click("rename");
        assertThat(line("children Eve Bob Cid")).isVisible();
    }

    @Test
    void aDisposedModelLeavesThePageAndTheList() {
        click("dismiss");

        assertThat(line("children Bob")).isVisible();
        assertThat(page.locator("p")).hasText(new String[] {"Bob"});
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void bothSidesEndWithTheServersValueWhenBothHaveSetIt() {
        click("race");

        assertThat(line("count 2>100")).isVisible();
        assertThat(line("count 100>200")).isVisible();
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText("count"))).hasCount(3);
    }

    private void click(String request) {
        page.locator("button", new Page.LocatorOptions().setHasText(request)).click();
    }

    private Locator line(String text) {
        return page.locator("li", new Page.LocatorOptions().setHasText(text)).last();
    }
}
