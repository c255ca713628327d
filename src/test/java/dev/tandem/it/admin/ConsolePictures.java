package dev.tandem.it.admin;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.browser.Browser;

/** Takes pictures of the console, for people to look at: {@code mvn verify -Dit.test=ConsolePictures}. */
class ConsolePictures {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("boilers").classes(Boiler.class, Valve.class, Depot.class)
        .console()
        .parameter("tandem.admin.local", "true"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void takePictures() {
        var boiler = browser.open(app.url("boiler/")).page();
        browser.open(app.url("boiler/"));
        boiler.getByText("Burst").click();
        for (int width : new int[] {1600, 390}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var console = browser.open(app.url("admin/")).page();
                console.setViewportSize(width, width == 390 ? 844 : 1000);
                console.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String view : List.of("overview", "sessions", "session", "assets", "errors", "configuration")) {
                    if (view.equals("session")) {
                        console.locator("tbody tr").filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText("boiler"))
                            .first().locator("a").click();
                    }
                    else {
                        console.evaluate("location.hash = '" + view + "'");
                    }
                    console.waitForTimeout(1500);
                    boiler.getByText("Warmer").click();
                    console.waitForTimeout(4500);
                    console.screenshot(new Page.ScreenshotOptions().setFullPage(width == 390)
                        .setPath(Path.of("target/pictures", width + "-" + scheme.name().toLowerCase() + "-" + view
                        + ".png")));
                }
                console.close();
            }
        }
    }
}
