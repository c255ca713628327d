package dev.tandem.fuzz;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds tokens in what is JSON, or was before it was mutated. */
final class Tokens {

    /** A piece of a text. */
    record Token(int start, int end, boolean isValue) {
    }

    private Tokens() {
    }

    /** Returns all tokens. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = end(text, i);
            tokens.add(new Token(i, end, "[]{},: ".indexOf(text.charAt(i)) < 0));
            i = end;
        }
        return tokens;
    }

    /** Returns the strings, numbers and literals; keys are among them. */
    static List<Token> values(String text) {
        return of(text).stream().filter(Token::isValue).toList();
    }

    /** Returns the arrays and objects. */
    static List<Token> elements(String text) {
        List<Token> elements = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (Token token : of(text)) {
            char c = text.charAt(token.start());
            if (c == '[' || c == '{') {
                open.push(token.start());
            }
            else if ((c == ']' || c == '}') && !open.isEmpty()) {
                elements.add(new Token(open.pop(), token.end(), true));
            }
        }
        return elements;
    }

    private static int end(String text, int start) {
        char c = text.charAt(start);
        if ("[]{},: ".indexOf(c) >= 0) {
            return start + 1;
        }
        int i = start + 1;
        if (c == '"') {
            while (i < text.length() && text.charAt(i) != '"') {
                i += text.charAt(i) == '\\' ? 2 : 1;
            }
            return Math.min(i + 1, text.length());
        }
        while (i < text.length() && "[]{},: \"".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
