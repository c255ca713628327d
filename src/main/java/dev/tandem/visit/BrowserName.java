package dev.tandem.visit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a browser's name and version out of what it says it is. Most claim to be others, too, so the order counts. */
public final class BrowserName {

    static final String UNKNOWN = "unknown";

    private static final int MAX_NAME = 30;

    private record Known(String name, Pattern pattern) {
    }

    private static final List<Known> KNOWN = List.of(known("Edge", "Edg(?:e|A|iOS)?/"), known("Opera", "OPR/"),
        known("Samsung Internet", "SamsungBrowser/"), known("Firefox", "(?:Firefox|FxiOS)/"),
        known("Chrome", "(?:HeadlessChrome|Chrome|CriOS)/"),
        known("Safari", "Version/(?=[\\d.]+ (?:Mobile/\\w+ )?Safari/)"));

    private static final Pattern PRODUCT = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*)(?:/(\\d{1,6}))?.*");

    private BrowserName() {
    }

    private static Known known(String name, String before) {
        return new Known(name, Pattern.compile("(?<![A-Za-z])" + before + "(\\d{1,6})"));
    }

    /** Returns name and version, as in "Firefox 140"; "unknown" when the text tells none. */
    public static String of(String userAgent) {
        for (Known known : KNOWN) {
            Matcher found = known.pattern.matcher(userAgent);
            if (found.find()) {
                return known.name + " " + found.group(1);
            }
        }
        Matcher product = PRODUCT.matcher(userAgent);
        if (!product.matches() || product.group(1).length() > MAX_NAME) {
            return UNKNOWN;
        }
        return product.group(2) == null ? product.group(1) : product.group(1) + " " + product.group(2);
    }
}
