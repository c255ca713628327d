package dev.tandem.script;

import java.util.List;
import java.util.Set;

import dev.tandem.script.JsToken.Kind;

/**
 * Finds what cannot be JavaScript wherever it stands: an operator that nothing follows, and two values with nothing
 * between them. One such place, and the browser runs nothing of the file that the module is a part of. A text that is
 * accepted can still be wrong; none that is right is refused.
 */
public final class JsSyntax {

    /** Those after which a value must come. A slash is none of them, as it may be a part of a regular expression. */
    private static final Set<String> OPERATORS =
        Set.of("+", "-", "*", "%", "&", "|", "^", "<", ">", "=", "!", "~", "?", ".", "=>");
    private static final Set<String> ENDS = Set.of(";", ")", "]");
    /** Words that may come after a value; the last ones in imports and exports. */
    private static final Set<String> WORDS_BETWEEN = Set.of("in", "instanceof", "of", "as", "from", "with", "assert");
    private static final Set<Kind> VALUES = Set.of(Kind.NUMBER, Kind.STRING);

    private final String name;
    private final String text;

    private JsSyntax(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Checks the text of a module.
     *
     * @param name name of the module, for the message
     * @throws IllegalArgumentException with the line, when it cannot be JavaScript
     */
    public static void check(String name, String text) {
        new JsSyntax(name, text).check(new JsScanner(name, text).getTokens());
    }

    /** Returns start and end of each piece of a template; the whole text when it cannot be told where they are. */
    public static List<int[]> templates(String text) {
        if (text.indexOf('`') < 0) {
            return List.of();
        }
        try {
            return new JsScanner("", text).getTokens().stream().filter(token -> token.kind() == Kind.TEMPLATE)
                .map(token -> new int[] { token.start(), token.end() }).toList();
        }
        catch (IllegalArgumentException e) {
            return List.of(new int[] { 0, text.length() });
        }
    }

    private void check(List<JsToken> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            JsToken before = tokens.get(i - 1);
            JsToken token = tokens.get(i);
            boolean isCut = before.kind() == Kind.PUNCTUATOR && OPERATORS.contains(before.text())
                && (token.kind() == Kind.END || token.kind() == Kind.PUNCTUATOR && ENDS.contains(token.text()));
            if (isCut || isSecondValue(tokens, i)) {
                throw Messages.missingBetween(name, JsScanner.line(text, token.start()), before.text(), token.text());
            }
        }
    }

    private boolean isSecondValue(List<JsToken> tokens, int index) {
        JsToken before = tokens.get(index - 1);
        JsToken token = tokens.get(index);
        boolean isValue = VALUES.contains(token.kind())
            || token.isWord() && !WORDS_BETWEEN.contains(token.text());
        return VALUES.contains(before.kind()) && isValue
            && text.substring(before.end(), token.start()).chars().noneMatch(JsSyntax::isLineEnd);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }
}
