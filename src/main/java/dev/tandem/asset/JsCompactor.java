package dev.tandem.asset;

import java.util.List;
import java.util.Map;

/**
 * Leaves out what only a reader needs: comments, indentation, blank lines, and the length of names that nobody else sees.
 * For the library's own modules; what users write is served as they wrote it.
 */
final class JsCompactor {

    private static final String GLUED = "(){}[];,:?=<>!&|~^%.*";

    private JsCompactor() {
    }

    static String compact(String name, String text) {
        List<JsToken> tokens = new JsScanner(name, text).getTokens();
        Map<String, String> shortNames = new LocalNames(tokens).shorten();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            JsToken token = tokens.get(i);
            String gap = text.substring(i == 0 ? 0 : tokens.get(i - 1).end(), token.start());
            if (gap.indexOf('\n') >= 0) {
                result.append(i == 0 || mayJoin(tokens.get(i - 1), token) ? "" : "\n");
            }
            else if (!gap.isEmpty() && !isGlued(tokens.get(i - 1)) && !isGlued(token)) {
                result.append(' ');
            }
            result.append(token.isWord() ? shortNames.getOrDefault(token.text(), token.text()) : token.text());
        }
        return result.toString();
    }

    /** Signs and slashes are left apart, as two of them together mean something else. */
    private static boolean isGlued(JsToken token) {
        return token.kind() == JsToken.Kind.PUNCTUATOR && GLUED.contains(token.text()) || token.is("=>");
    }

    /** Tells whether a line break may go: where a statement cannot end, or has ended already. */
    private static boolean mayJoin(JsToken before, JsToken after) {
        return before.is("{") || before.is(";") || before.is(",") || before.is("(") || before.is("[") || after.is(".");
    }
}
