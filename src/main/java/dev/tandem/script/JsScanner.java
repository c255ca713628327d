package dev.tandem.script;

import static dev.tandem.script.JsToken.Kind.END;
import static dev.tandem.script.JsToken.Kind.NUMBER;
import static dev.tandem.script.JsToken.Kind.PUNCTUATOR;
import static dev.tandem.script.JsToken.Kind.REGEX;
import static dev.tandem.script.JsToken.Kind.STRING;
import static dev.tandem.script.JsToken.Kind.TEMPLATE;
import static dev.tandem.script.JsToken.Kind.WORD;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import dev.tandem.script.JsToken.Kind;

/**
 * Cuts a JavaScript text into tokens: enough to find its imports and exports without being misled by comments, strings,
 * templates and regular expressions. It does not judge the text; the browser will.
 */
public final class JsScanner {

    private static final Set<String> CONTROL_WORDS = Set.of("if", "while", "for", "with");
    private static final Set<String> WORDS_BEFORE_EXPRESSION = Set.of("return", "typeof", "instanceof", "in", "of",
        "new", "delete", "void", "throw", "case", "do", "else", "yield", "await", "default", "extends");

    /** An open bracket, and whether a slash right after its end begins a regular expression. */
    private record Bracket(char open, int start, boolean regexFollows) {
    }

    private final String name;
    private final String text;
    private final List<JsToken> tokens = new ArrayList<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private boolean regexAllowed = true;
    private int position;

    /**
     * Reads a text.
     *
     * @param name its name, for messages
     * @throws IllegalArgumentException when a bracket, string, comment or template is not closed
     */
    public JsScanner(String name, String text) {
        this.name = name;
        this.text = text;
        scan();
    }

    /** Returns the tokens; the last one is of kind END. */
    public List<JsToken> getTokens() {
        return tokens;
    }

    private void scan() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Character.isWhitespace(c) || c == '\uFEFF' || c == '\u00A0') {
                position++;
            }
            else if (text.startsWith("//", position)) {
                position = endOfLine();
            }
            else if (text.startsWith("/*", position)) {
                position = after("*/", position + 2, "comment");
            }
            else {
                token(c);
            }
        }
        if (!open.isEmpty()) {
            throw Messages.notClosed(name, line(text, open.peek().start()), String.valueOf(open.peek().open()));
        }
        tokens.add(new JsToken(END, position, position, 0, ""));
    }

    private void token(char c) {
        if (c == '"' || c == '\'') {
            add(STRING, endOfQuoted(c), false);
        }
        else if (c == '`') {
            template(position + 1);
        }
        else if (isWordPart(c) && !Character.isDigit(c) || c == '#') {
            word();
        }
        else if (Character.isDigit(c) || c == '.' && position + 1 < text.length()
            && Character.isDigit(text.charAt(position + 1))) {
            add(NUMBER, endOfNumber(), false);
        }
        else if (c == '/' && regexAllowed) {
            add(REGEX, endOfRegex(), false);
        }
        else {
            punctuator(c);
        }
    }

    private void word() {
        int end = position + 1;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        boolean isProperty = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(".");
        add(WORD, end, !isProperty && WORDS_BEFORE_EXPRESSION.contains(text.substring(position, end)));
    }

    private void punctuator(char c) {
        switch (c) {
            case '(', '[', '{' -> {
                boolean regexFollows = c == '(' ? afterControlWord() : c == '{' && atBlock();
                int start = position;
                add(PUNCTUATOR, position + 1, true);
                open.push(new Bracket(c, start, regexFollows));
            }
            case ')', ']', '}' -> close(c);
            default -> {
                boolean isArrow = text.startsWith("=>", position);
                boolean isStep = text.startsWith("++", position) || text.startsWith("--", position);
                add(PUNCTUATOR, position + (isArrow || isStep ? 2 : 1), !isStep || regexAllowed);
            }
        }
    }

    private void close(char c) {
        Bracket bracket = open.poll();
        if (bracket == null) {
            throw Messages.notOpened(name, line(text, position), String.valueOf(c));
        }
        if (c != closing(bracket.open())) {
            throw Messages.notClosed(name, line(text, bracket.start()), String.valueOf(bracket.open()));
        }
        if (bracket.open() == '`') {
            template(position + 1);
        }
        else {
            add(PUNCTUATOR, position + 1, bracket.regexFollows());
        }
    }

    /** Reads a template from its back quote, or the end of an expression in it, to the next expression or its end. */
    private void template(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '`' && !text.startsWith("${", end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw Messages.notClosed(name, line(text, position), "template");
        }
        if (text.charAt(end) == '`') {
            add(TEMPLATE, end + 1, false);
        }
        else {
            int start = position;
            add(TEMPLATE, end + 2, true);
            open.push(new Bracket('`', start, false));
        }
    }

    private boolean afterControlWord() {
        return !tokens.isEmpty() && last().isWord() && CONTROL_WORDS.contains(last().text());
    }

    /** Tells whether a brace here opens a block rather than an object: what follows a block is a new statement. */
    private boolean atBlock() {
        if (tokens.isEmpty()) {
            return true;
        }
        JsToken last = last();
        return last.is(")") || last.is(";") || last.is("{") || last.is("}") || last.is("=>")
            || last.isWord() && (!WORDS_BEFORE_EXPRESSION.contains(last.text()) || last.is("else") || last.is("do"));
    }

    static int line(String text, int position) {
        return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    }

    private static char closing(char open) {
        return open == '(' ? ')' : open == '[' ? ']' : '}';
    }

    private JsToken last() {
        return tokens.get(tokens.size() - 1);
    }

    private void add(Kind kind, int end, boolean regexMayFollow) {
        tokens.add(new JsToken(kind, position, end, open.size(), text.substring(position, end)));
        regexAllowed = regexMayFollow;
        position = end;
    }

    private int endOfLine() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    private int after(String mark, int from, String what) {
        int end = text.indexOf(mark, from);
        if (end < 0) {
            throw Messages.notClosed(name, line(text, position), what);
        }
        return end + mark.length();
    }

    private int endOfQuoted(char quote) {
        int end = position + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw Messages.notClosed(name, line(text, position), "string");
        }
        return end + 1;
    }

    private int endOfRegex() {
        int end = position + 1;
        boolean inClass = false;
        while (end < text.length() && text.charAt(end) != '\n' && (inClass || text.charAt(end) != '/')) {
            char c = text.charAt(end);
            inClass = c == '[' || inClass && c != ']';
            end += c == '\\' ? 2 : 1;
        }
        if (end >= text.length() || text.charAt(end) != '/') {
            throw Messages.notClosed(name, line(text, position), "regular expression");
        }
        do {
            end++;
        }
        while (end < text.length() && isWordPart(text.charAt(end)));
        return end;
    }

    private int endOfNumber() {
        int end = position + 1;
        while (end < text.length() && (isWordPart(text.charAt(end)) || text.charAt(end) == '.'
            || "+-".indexOf(text.charAt(end)) >= 0 && isExponent(end))) {
            end++;
        }
        return end;
    }

    private boolean isExponent(int sign) {
        return Character.toLowerCase(text.charAt(sign - 1)) == 'e' && !text.startsWith("0x", position);
    }

    private static boolean isWordPart(char c) {
        return Character.isUnicodeIdentifierPart(c) && c != '\uFEFF' || Character.isSurrogate(c) || c == '$'
            || c == '\\';
    }
}
