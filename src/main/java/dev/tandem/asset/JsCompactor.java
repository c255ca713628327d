package dev.tandem.asset;

import java.util.List;

/** Leaves out what only a reader needs: comments, indentation, blank lines. Names and line ends stay. */
final class JsCompactor {

    private static final String GLUED = "(){}[];,:?=<>!&|~^%.*";

    private JsCompactor() {
    }

    static String compact(String name, String text) {
        List<JsToken> tokens = new JsScanner(name, text).getTokens();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            JsToken token = tokens.get(i);
            String gap = text.substring(i == 0 ? 0 : tokens.get(i - 1).end(), token.start());
            if (gap.indexOf('\n') >= 0) {
                result.append(i == 0 ? "" : "\n");
            }
            else if (!gap.isEmpty() && !isGlued(tokens.get(i - 1)) && !isGlued(token)) {
                result.append(' ');
            }
            result.append(token.text());
        }
        return result.toString();
    }

    /** Signs and slashes are left apart, as two of them together mean something else. */
    private static boolean isGlued(JsToken token) {
        return token.kind() == JsToken.Kind.PUNCTUATOR && GLUED.contains(token.text()) || token.is("=>");
    }
}
