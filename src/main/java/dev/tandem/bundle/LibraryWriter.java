package dev.tandem.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.bundle.LibraryModule.Part;
import dev.tandem.script.JsScope.JsName;
import dev.tandem.script.JsScope.JsUse;
import dev.tandem.script.JsToken;
import dev.tandem.script.JsToken.Kind;

/**
 * Writes code of the library without what only a reader needs: comments, white space, and the length of names that
 * nobody else sees.
 */
final class LibraryWriter {

    private final ClientLibrary library;
    private final ShortNames names;
    private final UnusedMembers unused;
    private final StringBuilder js = new StringBuilder();
    private JsToken last = new JsToken(Kind.END, 0, 0, 0, "");

    LibraryWriter(ClientLibrary library, ShortNames names, UnusedMembers unused) {
        this.library = library;
        this.names = names;
        this.unused = unused;
    }

    String write(Collection<Part> parts) {
        boolean afterVariable = false;
        for (Part part : parts) {
            boolean isVariable = isVariable(part);
            if (isVariable && afterVariable) {
                last = new JsToken(Kind.END, 0, 0, 0, "");
                js.setCharAt(js.length() - 1, ',');
            }
            write(part, isVariable && afterVariable ? 1 : 0);
            afterVariable = isVariable;
        }
        return js.toString();
    }

    /** Several in a row share one {@code let}. */
    private static boolean isVariable(Part part) {
        JsToken first = part.module().getTokens().get(part.statement().start());
        return first.is("const") || first.is("let");
    }

    private void write(Part part, int omitted) {
        List<JsToken> tokens = part.module().getTokens();
        Map<Integer, JsUse> uses = new HashMap<>();
        part.module().getUses(part.statement()).forEach(use -> uses.put(use.token(), use));
        Map<Integer, Integer> skipped = unused.of(part);
        for (int i = part.statement().start() + omitted; i < part.statement().end(); i++) {
            while (skipped.containsKey(i)) {
                i = skipped.get(i);
            }
            JsToken token = tokens.get(i);
            JsUse use = uses.get(i);
            if (use != null) {
                write(token, text(part.module(), use));
                i += part.module().resolveModule(use) == null ? 0 : 2;
            }
            else if (!isNeedless(tokens, i)) {
                write(token, token.is("const") ? "let" : token.text());
            }
        }
    }

    private String text(LibraryModule module, JsUse use) {
        JsName name = ClientLibrary.meaning(module, use);
        if (name == null) {
            return use.name();
        }
        String literal = library.literal(name);
        String text = literal != null ? literal : names.of(name);
        return use.isShorthand() && !text.equals(use.name()) ? use.name() + ":" + text : text;
    }

    /** Tells whether a token means nothing there: a last semicolon or comma, or parentheses of a parameter. */
    private static boolean isNeedless(List<JsToken> tokens, int i) {
        JsToken token = tokens.get(i);
        JsToken next = tokens.get(i + 1);
        if (token.is(";")) {
            return next.is("}");
        }
        if (token.is(",")) {
            return next.is("}") || next.is("]") || next.is(")");
        }
        return token.is("(") && isParameter(tokens, i) || token.is(")") && i > 1 && isParameter(tokens, i - 2);
    }

    private static boolean isParameter(List<JsToken> tokens, int open) {
        return tokens.get(open).is("(") && open + 3 < tokens.size() && tokens.get(open + 1).isWord()
            && tokens.get(open + 2).is(")") && tokens.get(open + 3).is("=>");
    }

    private void write(JsToken token, String text) {
        boolean afterWord = last.isWord() || last.kind() == Kind.NUMBER || last.kind() == Kind.REGEX;
        boolean isWord = token.isWord() && !text.startsWith("\"") || token.kind() == Kind.NUMBER;
        boolean isSign = (last.text().endsWith("+") || last.text().endsWith("-") || last.is("/"))
            && (token.text().startsWith("+") || token.text().startsWith("-") || token.kind() == Kind.REGEX);
        if (afterWord && isWord || isSign) {
            js.append(' ');
        }
        js.append(text);
        last = token;
    }
}
