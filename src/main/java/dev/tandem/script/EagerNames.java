package dev.tandem.script;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names that a module uses while it is evaluated, so in superclasses, static fields and statements, and not
 * only when its functions are called. It may take some for used that are not: names of that kind inside methods of
 * object literals.
 */
final class EagerNames {

    private final List<JsToken> tokens;
    private final Set<String> names = new HashSet<>();
    private int index;

    private EagerNames(JsModule module) {
        tokens = new JsScanner(module.getName(), module.getText()).getTokens();
    }

    static Set<String> in(JsModule module) {
        EagerNames reader = new EagerNames(module);
        reader.read(reader.tokens.size() - 1);
        return reader.names;
    }

    private void read(int end) {
        while (index < end) {
            JsToken token = tokens.get(index);
            boolean isProperty = index > 0 && tokens.get(index - 1).is(".");
            if (isProperty || !token.isWord() && !token.is("=>")) {
                index++;
            }
            else if (token.is("import") && token.depth() == 0) {
                skipStatement();
            }
            else if (token.is("=>")) {
                skipArrow();
            }
            else if (token.is("function")) {
                skipTo("{", token.depth());
                skipBracket();
            }
            else if (token.is("class")) {
                readClass(token.depth());
            }
            else {
                names.add(token.text());
                index++;
            }
        }
    }

    private void readClass(int depth) {
        index++;
        int start = index;
        skipTo("{", depth);
        int body = index;
        index = start;
        read(body);
        index = body + 1;
        while (!(tokens.get(index).is("}") && tokens.get(index).depth() == depth)) {
            readMember(depth + 1);
        }
        index++;
    }

    /** Only static fields and blocks are evaluated with the class. */
    private void readMember(int depth) {
        boolean isStatic = tokens.get(index).is("static");
        int start = index;
        while (!isAt(depth, "=") && !isAt(depth, "{") && !isAt(depth, "(") && !isAt(depth, ";")
            && !isAt(depth - 1, "}")) {
            index++;
        }
        if (isAt(depth - 1, "}")) {
            return;
        }
        if (isAt(depth, "(")) {
            skipBracket();
            skipBracket();
        }
        else if (isAt(depth, "{")) {
            int block = index;
            skipBracket();
            int end = index;
            index = isStatic && block == start + 1 ? block : end;
            read(end);
        }
        else {
            readField(depth, isStatic);
        }
    }

    private void readField(int depth, boolean isStatic) {
        int value = index;
        while (!isAt(depth, ";") && !isAt(depth - 1, "}")) {
            index++;
        }
        int end = index;
        index = isStatic ? value : end;
        read(end);
        index = isAt(depth, ";") ? end + 1 : end;
    }

    private boolean isAt(int depth, String text) {
        return tokens.get(index).depth() == depth && tokens.get(index).is(text);
    }

    private void skipArrow() {
        int depth = tokens.get(index).depth();
        index++;
        if (tokens.get(index).is("{")) {
            skipBracket();
            return;
        }
        while (index < tokens.size() - 1 && tokens.get(index).depth() >= depth
            && !(tokens.get(index).depth() == depth && (tokens.get(index).is(",") || tokens.get(index).is(";")))) {
            index++;
        }
    }

    private void skipStatement() {
        while (index < tokens.size() - 1 && !tokens.get(index).isString() && !tokens.get(index).is("(")) {
            index++;
        }
        index++;
    }

    private void skipTo(String text, int depth) {
        while (index < tokens.size() - 1 && !isAt(depth, text)) {
            index++;
        }
    }

    /** Goes behind the bracket that closes the one at hand. */
    private void skipBracket() {
        int depth = tokens.get(index).depth();
        do {
            index++;
        }
        while (index < tokens.size() - 1 && tokens.get(index).depth() > depth);
        index = Math.min(index + 1, tokens.size() - 1);
    }
}
