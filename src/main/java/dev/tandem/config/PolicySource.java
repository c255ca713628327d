package dev.tandem.config;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source that the policy of pages allows, besides what all pages may load.
 *
 * @param app the app whose pages it is for; {@code null} for all
 * @param directive what may come from there, without {@code -src}
 * @param source a host, as in {@code https://a.example}, or a scheme, as in {@code data:}
 */
public record PolicySource(String app, String directive, String source) {

    private static final Set<String> DIRECTIVES =
        Set.of("script", "style", "img", "font", "media", "connect", "worker", "frame", "object");
    private static final Pattern TEXT = Pattern.compile("(?:([A-Za-z0-9_]*)/)?([a-z]+)\\s*=\\s*(\\S+)");
    private static final Pattern HOST = Pattern.compile("(?:https?|wss?)://(?:\\*\\.)?[A-Za-z0-9.-]+(?::\\d{1,5})?(?:/[A-Za-z0-9_~./%-]*)?");
    private static final Set<String> SCHEMES = Set.of("data:", "blob:", "https:", "wss:");

    /** @throws IllegalArgumentException when the text is none, or would let any code run */
    static PolicySource of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches() || !DIRECTIVES.contains(parts.group(2))) {
            throw new IllegalArgumentException(text);
        }
        boolean isCode = parts.group(2).equals("script") || parts.group(2).equals("object");
        if (!HOST.matcher(parts.group(3)).matches() && (isCode || !SCHEMES.contains(parts.group(3)))) {
            throw new IllegalArgumentException(text);
        }
        return new PolicySource(parts.group(1), parts.group(2), parts.group(3));
    }

    /** Tells whether it is for the pages of an app. */
    public boolean isFor(String name) {
        return app == null || app.equals(name);
    }
}
