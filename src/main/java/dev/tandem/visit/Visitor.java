package dev.tandem.visit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who has asked for a session's page, and by what address. What the browser has sent is bounded by whoever makes this.
 *
 * @param browser the key of the browser
 * @param contextPath the path of the application as that browser sees it; empty for the root
 * @param path what follows the app's name in the address, with a slash at its beginning
 * @param parameters those of the query
 * @param caller who is signed in
 * @param userAgent what the browser says it is; empty when it says nothing
 * @param address where the request came from
 * @param cookies the values of those that this server has signed
 */
public record Visitor(String browser, String contextPath, String path, Map<String, List<String>> parameters,
    Locale locale,
    Caller caller, String userAgent, String address, Map<String, String> cookies) {

    /** Returns one who tells nothing of himself and has asked for an app's first page. */
    public static Visitor of(String browser, String contextPath) {
        return new Visitor(browser, contextPath, "/", Map.of(), Locale.ENGLISH, Caller.ANONYMOUS, "", "", Map.of());
    }
}
