package dev.tandem.asset;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.tandem.script.JsScanner;
import dev.tandem.script.JsToken;

/** Finds what an ES module of somebody else's imports by relative paths, and lets it be given other addresses. */
final class ModuleReferences {

    private final String text;
    private final List<JsToken> tokens;

    ModuleReferences(String name, String text) {
        this.text = text;
        tokens = new JsScanner(name, text).getTokens();
    }

    /** Returns the text with other specifiers in place of relative ones. */
    String replace(UnaryOperator<String> resolve) {
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 1; i < tokens.size(); i++) {
            JsToken token = tokens.get(i);
            if (token.isString() && isSpecifier(i) && token.stringValue().startsWith(".")) {
                out.append(text, copied, token.start()).append('"').append(resolve.apply(token.stringValue()))
                    .append('"');
                copied = token.end();
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** After {@code from}, after {@code import}, and in {@code import("…")}. */
    private boolean isSpecifier(int i) {
        JsToken before = tokens.get(i - 1);
        if (before.is("from")) {
            JsToken end = i > 1 ? tokens.get(i - 2) : before;
            return end.is("}") || end.is("*") || end.isWord();
        }
        boolean isCall = before.is("(") && i > 1 && tokens.get(i - 2).is("import") && tokens.get(i + 1).is(")");
        return before.is("import") || isCall;
    }
}
