package dev.tandem.it.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.Page;

/**
 * A page in a tab, with what has happened there since it was opened. The lists grow only while a call of Playwright is
 * under way: after an assertion of Playwright's, or {@link #waitUntil}, they are complete.
 */
public final class Tab {

    private final Page page;
    private final List<String> console = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Tab(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            console.add(message.type() + ": " + message.text());

            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> requests.add(request.url()));
    }

    /** Returns Playwright's page. */
    public Page page() {
        return page;
    }

    /** Returns all messages of the console, each after its type: {@code "warning: ..."}. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** Returns uncaught exceptions and the errors of the console. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Returns the addresses of all requests but WebSockets'. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits until a condition on this tab's lists or on the server holds. */
    public void waitUntil(BooleanSupplier condition) {
        page.waitForCondition(condition);
    }
}
