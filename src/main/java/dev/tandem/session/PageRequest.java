package dev.tandem.session;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a session keeps of the request for its page. What the browser has sent is bounded by whoever makes this.
 *
 * @param browser the key of the browser
 * @param path what follows the app's name in the address, with a slash at its beginning
 * @param parameters those of the query
 * @param principal who has asked, or {@code null}
 * @param userAgent what the browser says it is; empty when it says nothing
 * @param address where the request came from
 */
public record PageRequest(String browser, String path, Map<String, List<String>> parameters, Locale locale,
    Principal principal, String userAgent, String address) {

    /** Returns the request of a browser that tells nothing but its key. */
    public static PageRequest of(String browser) {
        return new PageRequest(browser, "/", Map.of(), Locale.ENGLISH, null, "", "");
    }
}
