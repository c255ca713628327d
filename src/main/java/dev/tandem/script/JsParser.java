package dev.tandem.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.tandem.script.JsModule.JsExport;
import dev.tandem.script.JsModule.JsImport;
import dev.tandem.script.JsToken.Kind;

/** Finds the imports and exports of a module, and leaves a body that can stand in a function. */
final class JsParser {

    private static final String DEFAULT_NAME = "$default";

    private final String name;
    private final String text;
    private final List<JsToken> tokens;
    private final List<JsImport> imports = new ArrayList<>();
    private final List<JsExport> exports = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private int index;
    private int copied;

    JsParser(String name, String text) {
        this.name = name;
        this.text = text;
        this.tokens = new JsScanner(name, text).getTokens();
    }

    JsModule parse() {
        for (index = 0; peek().kind() != Kind.END; index++) {
            JsToken token = peek();
            if (token.is("import") && !isProperty()) {
                readImport();
            }
            else if (token.depth() == 0 && token.is("export") && !isProperty()) {
                readExport();
            }
            else if (token.depth() == 0 && token.is("await") && !isProperty() && !inArrow()) {
                throw Messages.notSupported(name, line(), "top-level await", "await in init() or in an async function");
            }
        }
        body.append(text, copied, text.length());
        Set<String> names = new HashSet<>();
        for (JsExport export : exports) {
            if (!names.add(export.name()) && !export.name().equals(JsExport.ALL)) {
                throw Messages.exportedTwice(name, export.name());
            }
        }
        return new JsModule(name, text, imports, exports, body.toString());
    }

    // Imports --------------------------------------------------------------------------------------------------------

    private void readImport() {
        JsToken start = next();
        if (peek().is(".")) {
            throw Messages.notSupported(name, line(), "import.meta", "use a path that the server knows");
        }
        if (peek().is("(") || start.depth() > 0) {
            index--;
            return;
        }
        Map<String, String> names = new LinkedHashMap<>();
        if (!peek().isString()) {
            readImportedNames(names);
            expect("from");
        }
        imports.add(new JsImport(resolve(expectString()), names));
        endStatement();
        cut(start.start());
    }

    private void readImportedNames(Map<String, String> names) {
        if (!peek().is("{") && !peek().is("*")) {
            names.put("default", word());
            if (!peek().is(",")) {
                return;
            }
            next();
        }
        if (peek().is("*")) {
            next();
            expect("as");
            names.put(JsImport.ALL, word());
        }
        else {
            readNames(names);
        }
    }

    /** Reads {@code {a, b as c}}. */
    private void readNames(Map<String, String> names) {
        expect("{");
        while (!peek().is("}")) {
            String first = word();
            String second = first;
            if (peek().is("as")) {
                next();
                second = word();
            }
            names.put(first, second);
            if (!peek().is("}")) {
                expect(",");
            }
        }
        next();
    }

    // Exports --------------------------------------------------------------------------------------------------------

    private void readExport() {
        int start = next().start();
        JsToken what = peek();
        switch (what.text()) {
            case "{" -> readExportedNames(start);
            case "*" -> readExportAll(start);
            case "default" -> readExportDefault(start);
            case "class", "function", "async" -> readExportDeclaration(start);
            case "const", "let", "var" -> readExportVariables(start, !what.is("const"));
            default -> throw badSyntax();
        }
    }

    private void readExportedNames(int start) {
        Map<String, String> names = new LinkedHashMap<>();
        readNames(names);
        String from = null;
        if (peek().is("from")) {
            next();
            from = resolve(expectString());
            imports.add(new JsImport(from, Map.of()));
        }
        for (Map.Entry<String, String> entry : names.entrySet()) {
            boolean variable = from == null && isVariable(entry.getKey());
            exports.add(new JsExport(entry.getValue(), entry.getKey(), from, variable));
        }
        endStatement();
        cut(start);
    }

    private void readExportAll(int start) {
        next();
        String as = JsExport.ALL;
        if (peek().is("as")) {
            next();
            as = word();
        }
        expect("from");
        String from = resolve(expectString());
        imports.add(new JsImport(from, Map.of()));
        exports.add(new JsExport(as, JsExport.ALL, from, false));
        endStatement();
        cut(start);
    }

    private void readExportDefault(int start) {
        next();
        int declaration = index;
        String local = declaredName();
        if (local == null) {
            index = declaration - 1;
            replace(start, "const " + DEFAULT_NAME + " =");
        }
        else if (local.isEmpty()) {
            index--;
            replace(start, text.substring(tokens.get(declaration).start(), peek().end()) + " " + DEFAULT_NAME);
        }
        else {
            index = declaration - 1;
            cut(start);
        }
        exports.add(new JsExport("default", local == null || local.isEmpty() ? DEFAULT_NAME : local, null, false));
    }

    private void readExportDeclaration(int start) {
        int declaration = index;
        String local = declaredName();
        if (local == null || local.isEmpty()) {
            throw badSyntax();
        }
        index = declaration - 1;
        cut(start);
        exports.add(new JsExport(local, local, null, false));
    }

    private void readExportVariables(int start, boolean variable) {
        int declaration = index;
        do {
            next();
            if (peek().is("{") || peek().is("[")) {
                throw Messages.notSupported(name, line(), "exporting a pattern", "export the names one by one");
            }
            String local = word();
            exports.add(new JsExport(local, local, null, variable));
            skipInitializer();
        }
        while (peek().is(",") && tokens.get(index + 1).isWord() && endsDeclarator(tokens.get(index + 2)));
        index = declaration - 1;
        cut(start);
    }

    /** Returns the name of the class or function declared here; empty when it has none, null when it is neither. */
    private String declaredName() {
        if (peek().is("async")) {
            next();
        }
        if (!peek().is("class") && !peek().is("function")) {
            return null;
        }
        next();
        if (peek().is("*")) {
            next();
        }
        return peek().isWord() && !peek().is("extends") ? word() : "";
    }

    private void skipInitializer() {
        while (peek().kind() != Kind.END && !(peek().depth() == 0 && isAfterInitializer(peek()))) {
            next();
        }
    }

    private static boolean isAfterInitializer(JsToken token) {
        return token.is(";") || token.is(",") || token.is("export") || token.is("import") || token.is("const")
            || token.is("let") || token.is("var");
    }

    private static boolean endsDeclarator(JsToken token) {
        return token.is("=") || token.is(",") || token.is(";") || token.kind() == Kind.END;
    }

    /** Tells whether a name is declared by let or var at the top level, by the word before it. */
    private boolean isVariable(String local) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).depth() == 0 && tokens.get(i).is(local)
                && (tokens.get(i - 1).is("let") || tokens.get(i - 1).is("var"))) {
                return true;
            }
        }
        return false;
    }

    // Tokens ---------------------------------------------------------------------------------------------------------

    private JsToken peek() {
        return tokens.get(index);
    }

    private JsToken next() {
        return tokens.get(index++);
    }

    private void expect(String expected) {
        if (!peek().is(expected)) {
            throw badSyntax();
        }
        next();
    }

    private String word() {
        if (!peek().isWord()) {
            throw badSyntax();
        }
        return next().text();
    }

    private JsToken expectString() {
        if (!peek().isString()) {
            throw badSyntax();
        }
        return next();
    }

    private void endStatement() {
        if (peek().is("with")) {
            throw Messages.notSupported(name, line(), "importing anything but JavaScript", "fetch it in init()");
        }
        if (!peek().is(";")) {
            index--;
        }
    }

    private boolean isProperty() {
        return index > 0 && tokens.get(index - 1).is(".") || tokens.get(Math.min(index + 1, tokens.size() - 1)).is(":");
    }

    /** Tells whether an arrow stands before this token in its statement: then the token is in a function. */
    private boolean inArrow() {
        for (int i = index - 1; i >= 0 && !(tokens.get(i).depth() == 0 && tokens.get(i).is(";")); i--) {
            if (tokens.get(i).depth() == 0 && tokens.get(i).is("=>")) {
                return true;
            }
        }
        return false;
    }

    // Text -----------------------------------------------------------------------------------------------------------

    /** Leaves out the text from there to the end of the current token, but not its line breaks. */
    private void cut(int start) {
        replace(start, "");
    }

    private void replace(int start, String replacement) {
        int end = peek().end();
        body.append(text, copied, start).append(replacement);
        text.substring(start, end).chars().filter(c -> c == '\n').forEach(c -> body.append('\n'));
        copied = end;
    }

    private String resolve(JsToken specifier) {
        String resolved = Specifier.resolve(name, specifier.stringValue());
        if (resolved == null) {
            throw Messages.unknownSpecifier(name, lineOf(specifier), specifier.stringValue());
        }
        return resolved;
    }

    private IllegalArgumentException badSyntax() {
        return Messages.badSyntax(name, line(), peek().text());
    }

    private int line() {
        return lineOf(peek());
    }

    private int lineOf(JsToken token) {
        return 1 + (int) text.substring(0, token.start()).chars().filter(c -> c == '\n').count();
    }
}
