package dev.tandem.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.tandem.script.JsScope.JsUse;
import dev.tandem.script.JsToken.Kind;

/**
 * Finds out which name means what in a module of the library. Of the language it knows what the library's modules are
 * written in: with a semicolon after each statement, and without {@code var} and labels.
 */
public final class ScopeReader {

    private static final Set<String> KEYWORDS = Set.of("async", "await", "break", "continue", "debugger", "delete",
        "false", "import", "in", "instanceof", "new", "null", "return", "super", "this", "throw", "true", "typeof",
        "void", "yield");
    private static final Set<String> MODIFIERS = Set.of("async", "get", "set", "static");
    private static final Set<String> AFTER_NAME = Set.of("(", "=", ";", "}", ":", ",");

    /**
     * A statement of the module itself.
     *
     * @param start its first token
     * @param end the token after its last
     * @param names what it declares; none when it does something instead
     */
    public record Statement(int start, int end, List<String> names) {
    }

    /**
     * A method or accessor of a class.
     *
     * @param start its first token
     * @param key the token of its name
     * @param end the token after its last
     */
    public record Member(int start, int key, int end) {
    }

    private final List<JsToken> tokens;
    private final JsScope module = new JsScope(null);
    private final List<JsUse> uses = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private JsScope scope = module;
    private int index;

    /** @param tokens those of a module, without the words of imports and exports */
    public ScopeReader(List<JsToken> tokens) {
        this.tokens = tokens;
        while (peek().kind() != Kind.END) {
            int start = index;
            int known = module.getNames().size();
            statement();
            List<String> names = module.getNames().keySet().stream().skip(known).toList();
            statements.add(new Statement(start, index, names));
        }
    }

    /** Returns the scope of the module. */
    public JsScope getModule() {
        return module;
    }

    /** Returns all uses of names, in order. */
    public List<JsUse> getUses() {
        return uses;
    }

    /** Returns the statements of the module itself, in order. */
    public List<Statement> getStatements() {
        return statements;
    }

    /** Returns the methods and accessors of all classes, as far as a word is their name. */
    public List<Member> getMembers() {
        return members;
    }

    // Statements -----------------------------------------------------------------------------------------------------

    private void statement() {
        JsToken token = peek();
        switch (token.isWord() || token.kind() == Kind.PUNCTUATOR ? token.text() : "") {
            case "{" -> within(this::block);
            case ";" -> index++;
            case "const", "let" -> variables();
            case "class" -> classDefinition(true);
            case "function" -> function(true);
            case "async" -> asyncStatement();
            case "if", "while" -> {
                index++;
                primary();
                statement();
            }
            case "switch" -> {
                index++;
                primary();
                within(this::block);
            }
            case "else", "do", "try", "finally" -> {
                index++;
                statement();
            }
            case "catch" -> within(this::catchClause);
            case "for" -> within(this::loop);
            case "case", "default" -> {
                index++;
                expression(false);
                index++;
            }
            default -> {
                expression(false);
                index++;
            }
        }
    }

    private void asyncStatement() {
        if (peek(1).is("function")) {
            index++;
            function(true);
        }
        else {
            expression(false);
            index++;
        }
    }

    private void variables() {
        do {
            index++;
            variable();
        }
        while (peek().is(","));
        index++;
    }

    private void catchClause() {
        index++;
        if (peek().is("(")) {
            parameters();
        }
        // In the same scope, as a name of the block must not be the parameter's.
        block();
    }

    private void loop() {
        index += peek(1).is("await") ? 3 : 2;
        if (peek().is("const") || peek().is("let")) {
            do {
                index++;
                variable();
            }
            while (peek().is(","));
            index += peek().is("of") ? 1 : 0;
        }
        while (!peek().is(")")) {
            expression(false);
            index += peek().is(";") ? 1 : 0;
        }
        index++;
        statement();
    }

    private void block() {
        index++;
        while (!peek().is("}")) {
            statement();
        }
        index++;
    }

    // Declarations ---------------------------------------------------------------------------------------------------

    private void variable() {
        pattern();
        initializer();
    }

    private void initializer() {
        if (peek().is("=")) {
            index++;
            expression(true);
        }
    }

    private void pattern() {
        while (peek().is(".")) {
            index++;
        }
        if (peek().isWord()) {
            declare(false, false);
            return;
        }
        boolean isObject = peek().is("{");
        index++;
        while (!peek().is("}") && !peek().is("]")) {
            if (peek().is(",")) {
                index++;
            }
            else if (isObject && peek().is("[")) {
                key();
                index++;
                variable();
            }
            else if (isObject && peek(1).is(":")) {
                index += 2;
                variable();
            }
            else if (isObject && peek().isWord()) {
                declare(true, false);
                initializer();
            }
            else {
                variable();
            }
        }
        index++;
    }

    private void parameters() {
        index++;
        while (!peek().is(")")) {
            variable();
            index += peek().is(",") ? 1 : 0;
        }
        index++;
    }

    private void function(boolean isDeclaration) {
        index += peek(1).is("*") ? 2 : 1;
        if (isDeclaration) {
            declare(false, false);
        }
        within(() -> {
            if (peek().isWord()) {
                declare(false, false);
            }
            parameters();
            block();
        });
    }

    private void method() {
        within(() -> {
            parameters();
            block();
        });
    }

    private void arrow() {
        within(() -> {
            if (peek().is("(")) {
                parameters();
            }
            else {
                declare(false, false);
            }
            index++;
            if (peek().is("{")) {
                block();
            }
            else {
                expression(true);
            }
        });
    }

    private void classDefinition(boolean isDeclaration) {
        index++;
        if (isDeclaration) {
            declare(false, true);
        }
        within(() -> {
            if (peek().isWord() && !peek().is("extends")) {
                declare(false, true);
            }
            while (!peek().is("{")) {
                primary();
            }
            index++;
            while (!peek().is("}")) {
                member();
            }
            index++;
        });
    }

    private void member() {
        int start = index;
        modifiers();
        if (peek().is("{")) {
            within(this::block);
            return;
        }
        int key = index;
        if (peek().text().startsWith("#")) {
            declare(false, false);
        }
        else {
            key();
        }
        if (peek().is("(")) {
            method();
            if (tokens.get(key).isWord()) {
                members.add(new Member(start, key, index));
            }
        }
        else {
            within(this::initializer);
            index++;
        }
    }

    private void modifiers() {
        while (peek().is("*") || MODIFIERS.contains(peek().text()) && !AFTER_NAME.contains(peek(1).text())) {
            index++;
        }
    }

    private void key() {
        boolean isComputed = peek().is("[");
        index++;
        if (isComputed) {
            expression(false);
            index++;
        }
    }

    // Expressions ----------------------------------------------------------------------------------------------------

    /** Reads to the end of the expression; a single one ends at a comma, too. */
    private void expression(boolean isSingle) {
        int conditions = 0;
        while (!isEnd(peek()) && !(isSingle && peek().is(","))) {
            if (peek().is(":") && conditions-- == 0) {
                return;
            }
            if (peek().is("?")) {
                boolean isOperator = (peek(1).is("?") || peek(1).is(".")) && peek(1).start() == peek().end();
                conditions += isOperator ? 0 : 1;
                index += isOperator ? 2 : 1;
            }
            else {
                primary();
            }
        }
    }

    private static boolean isEnd(JsToken token) {
        return token.kind() == Kind.END || token.is(";") || token.is(")") || token.is("]") || token.is("}")
            || token.kind() == Kind.TEMPLATE && token.text().startsWith("}");
    }

    private void primary() {
        JsToken token = peek();
        if (token.is("(") && tokens.get(closing(index) + 1).is("=>")) {
            arrow();
        }
        else if (token.is("(") || token.is("[")) {
            index++;
            expression(false);
            index++;
        }
        else if (token.is("{")) {
            object();
        }
        else if (token.kind() == Kind.TEMPLATE) {
            template();
        }
        else if (token.isWord()) {
            word(token);
        }
        else {
            index++;
        }
    }

    private void word(JsToken token) {
        boolean isMember = peek(-1).is(".") && !peek(-2).is(".");
        if (isMember && !token.text().startsWith("#")) {
            index++;
        }
        else if (peek(1).is("=>")) {
            arrow();
        }
        else if (token.is("function")) {
            function(false);
        }
        else if (token.is("class")) {
            classDefinition(false);
        }
        else {
            if (!KEYWORDS.contains(token.text())) {
                use(false);
            }
            index++;
        }
    }

    private void template() {
        boolean isOpen = peek().text().endsWith("${");
        index++;
        while (isOpen) {
            expression(false);
            isOpen = peek().text().endsWith("${");
            index++;
        }
    }

    private void object() {
        index++;
        while (!peek().is("}")) {
            if (peek().is(",")) {
                index++;
            }
            else if (peek().is(".")) {
                index += 3;
                expression(true);
            }
            else {
                entry();
            }
        }
        index++;
    }

    private void entry() {
        modifiers();
        if (peek().isWord() && !peek(1).is(":") && !peek(1).is("(")) {
            use(true);
            index++;
            initializer();
            return;
        }
        key();
        if (peek().is("(")) {
            method();
        }
        else {
            index++;
            expression(true);
        }
    }

    // Names ----------------------------------------------------------------------------------------------------------

    private void declare(boolean isShorthand, boolean isClass) {
        scope.declare(peek().text(), isClass);
        use(isShorthand);
        index++;
    }

    private void use(boolean isShorthand) {
        uses.add(new JsUse(index, peek().text(), isShorthand, scope));
    }

    private void within(Runnable part) {
        JsScope outer = scope;
        scope = new JsScope(outer);
        part.run();
        scope = outer;
    }

    // Tokens ---------------------------------------------------------------------------------------------------------

    private int closing(int open) {
        int close = open + 1;
        while (tokens.get(close).depth() > tokens.get(open).depth() || !tokens.get(close).is(")")) {
            close++;
        }
        return close;
    }

    private JsToken peek() {
        return peek(0);
    }

    private JsToken peek(int offset) {
        return tokens.get(Math.max(0, Math.min(index + offset, tokens.size() - 1)));
    }
}
