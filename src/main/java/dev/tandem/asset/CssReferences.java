package dev.tandem.asset;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a style sheet refers to, and lets it be given other addresses. */
final class CssReferences {

    /** Comments and strings are matched so that nothing is found inside them. */
    private static final Pattern TOKEN = Pattern.compile(
        "/\\*.*?\\*/"
            + "|@import\\s+(?:url\\(\\s*)?(?:\"(?<imported>[^\"]*)\"|'(?<quoted>[^']*)'|(?<bare>[^\"'\\s;)]+))\\s*\\)?"
                + "(?<rest>[^;]*);?"
            + "|@charset\\s+\"[^\"]*\"\\s*;"
            + "|url\\(\\s*(?:\"(?<a>[^\"]*)\"|'(?<b>[^']*)'|(?<c>[^\"')\\s][^)\\s]*))\\s*\\)"
            + "|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'",
        Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ELSEWHERE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:|/|#).*|", Pattern.CASE_INSENSITIVE
        | Pattern.DOTALL);
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL=.*?\\*/");

    private final StringBuilder imports = new StringBuilder();
    private final StringBuilder rules = new StringBuilder();

    /** @param resolve returns the address to use instead of a relative one */
    CssReferences(String css, UnaryOperator<String> resolve) {
        String text = css.startsWith("\uFEFF") ? css.substring(1) : css;
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find()) {
            rules.append(text, end, token.start());
            end = token.end();
            String imported = first(token, "imported", "quoted", "bare");
            String url = first(token, "a", "b", "c");
            if (imported != null) {
                String condition = token.group("rest").strip();
                imports.append("@import \"").append(resolved(imported, resolve)).append('"')
                    .append(condition.isEmpty() ? "" : " ").append(condition).append(";\n");
            }
            else if (url != null) {
                rules.append("url(\"").append(resolved(url, resolve)).append("\")");
            }
            else if (!isDropped(token.group())) {
                rules.append(token.group());
            }
        }
        rules.append(text, end, text.length());
    }

    /** Character sets and source maps speak of a file of its own, and that it will not be. */
    private static boolean isDropped(String text) {
        return text.regionMatches(true, 0, "@charset", 0, 8) || SOURCE_MAP.matcher(text).matches();
    }

    private static String first(Matcher token, String... groups) {
        for (String group : groups) {
            if (token.group(group) != null) {
                return token.group(group);
            }
        }
        return null;
    }

    private static String resolved(String url, UnaryOperator<String> resolve) {
        return ELSEWHERE.matcher(url).matches() ? url : resolve.apply(url);
    }

    /** Returns the imports, which must stand before all rules. */
    String imports() {
        return imports.toString();
    }

    /** Returns the rest. */
    String rules() {
        return rules.toString();
    }

    boolean isEmpty() {
        return imports.length() == 0 && rules.toString().isBlank();
    }
}
