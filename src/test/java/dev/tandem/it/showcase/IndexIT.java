package dev.tandem.it.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;
import dev.tandem.it.browser.Tab;

class IndexIT {

    @RegisterExtension
    static final WebApp app = WebApp.showcase();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void allAppsAreListedButTheIndexItself() {
        Page page = open().page();

        assertThat(page.locator(".app a"))
            .containsText(new String[] {"Chat", "Eco thermostat", "Monitor", "thermostat", "Wind"});
        assertThat(page.locator(".apps")).not().containsText("Tandem showcase");
    }

    @Test
    void eachAppHasOneLineOnWhatItDoes() {
        Page page = open().page();

        assertThat(page.locator(".app").filter(new Locator.FilterOptions().setHasText("Monitor")).locator("p"))
            .hasText("The server's processors and memory, pushed by a timer.");
    }

    @Test
    void whatIsNotThereIsNotTheIndex() {
        assertThat(browser.open(app.url("nothing/here")).page().locator("body")).containsText("There is no such page.");
        assertThat(browser.open(app.url("")).page().request().get(app.url("nothing/here").toString()).status())
            .isEqualTo(404);
    }

    @Test
    void anAppIsOpened() {
        Page page = open().page();

        page.getByText("Eco thermostat").click();

        assertThat(page).hasURL(app.url("eco/").toString());
        assertThat(page.locator("h1")).hasText("Eco thermostat");
    }

    @Test
    void theSourceOfAnAppAndOfWhatItNeedsIsShown() {
        Tab tab = open();
        tab.page().getByLabel("Source of Chat").click();
        assertThat(tab.page().locator("code")).containsText("public class Chat extends Model {");

        tab.page().locator(".tab").filter(new Locator.FilterOptions().setHasText("Message")).press("Enter");

        assertThat(tab.page().locator("code")).containsText("public record Message(");
        assertThat(tab.page().locator(".keyword").first()).hasText("package");
        assertThat(tab.page().locator(".tab[aria-current=true]")).isFocused();
        assertThat(tab.errors()).isEmpty();
        assertThat(app.problems()).isEmpty();
    }

    @Test
    void nothingIsWiderThanATelephone() {
        Page page = open().page();

        page.setViewportSize(390, 844);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void thereIsALightAndADarkLook() {
        Page page = open().page();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(244, 246, 249)");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 20, 27)");
    }

    private Tab open() {
        Tab tab = browser.open(app.url(""));
        assertThat(tab.page().locator(".app").first()).isVisible();
        return tab;
    }
}
