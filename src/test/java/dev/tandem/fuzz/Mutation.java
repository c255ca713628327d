package dev.tandem.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * One change of a frame's text.
 *
 * @param kind what is done
 * @param at where, counted in tokens or characters, modulo how many there are
 * @param with which of the things that may be put there
 */
public record Mutation(Kind kind, int at, int with) {

    /** Most leave the frame JSON, so that the server has more to think about than its brackets. */
    public enum Kind {
        REPLACE_VALUE, REPLACE_NAME, WRAP_VALUE, DELETE_ELEMENT, REPEAT_ELEMENT, SWAP_VALUES, CHANGE_DIGIT,
        DELETE_TOKEN, INSERT_TOKEN, CHANGE_CHARACTER, INSERT_CHARACTER, CUT, APPEND
    }

    /** Whole values: what is large, small, special, of another type, or nobody's. */
    private static final List<String> VALUES =
        List.of("0", "1", "-1", "2", "3", "101", "1.5", "-0", "-0.0", "2147483647",
        "2147483648", "9007199254740993", "9223372036854775808", "1e400", "1e-400", "1e999999999", "7".repeat(1_200),
        "null", "true", "false", "[]", "{}", "[[]]", "[1,2,3]", "[null]", "[\"x\"]", "{\"a\":1}", "{\"a\":1,\"a\":2}",
        "{\"\":{}}", "\"\"", "\"x\"", "\"OPEN\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"",
        "\"\\n\\u001b[2J\"",
        "\"" + "x".repeat(2_000) + "\"", "{\"$\":\"NaN\"}", "{\"$\":\"-Infinity\"}", "{\"$\":\"-0\"}", "{\"$\":\"$\"}",
        "{\"$\":null}", "{\"$$\":1}", "{\"$\":\"long\",\"v\":\"9007199254740993\"}", "{\"$\":\"long\",\"v\":\"x\"}",
        "{\"$\":\"long\",\"v\":\"1e999999999\"}", "{\"$\":\"bytes\",\"v\":\"AQID\"}", "{\"$\":\"bytes\",\"v\":\"%\"}",
        "{\"$\":\"model\",\"id\":\"Fort1\"}", "{\"$\":\"model\",\"id\":\"Fort2\"}",
        "{\"$\":\"model\",\"id\":\"Fort3\"}",
        "{\"$\":\"model\",\"id\":\"Fort99999999999\"}", "{\"$\":\"model\",\"id\":7}", "{\"$\":\"model\"}",
        "{\"name\":\"Bo\",\"age\":3,\"shifts\":[1]}", "{\"name\":7,\"age\":\"3\",\"shifts\":{}}", "{\"age\":1e99}",
        "[{\"name\":\"Bo\",\"age\":3,\"shifts\":[null]}]", "{\"a\":{\"$\":\"NaN\"}}", "[".repeat(70) + "]".repeat(70));

    /** Names that mean something somewhere. */
    private static final List<String> NAMES =
        List.of("set", "patch", "resync", "event", "want", "call", "return", "throw", "round",
        "hello", "new", "init", "fix", "dispose", "load", "eval", "data", "Fort1", "Fort2", "Fort3", "Fort4",
        "Session1", "",
        "level", "name", "big", "ratio", "shut", "gate", "guard", "guards", "prices", "next", "numbers", "posts",
        "count",
        "titles", "gold", "secrets", "local", "pressed", "told", "announced", "add", "praise", "reset", "init",
        "dispose",
        "getClass", "splice", "move", "put", "remove", "__proto__", "constructor", "class", "$", "id", "v");

    private static final String CHARACTERS =
        "\"\\[]{},:-+.eE0179truefalsn \t\n\u0000\u001f\u007f\u0085\u2028\ud800\udfff\uffff";

    /** Returns the text after the change; the same text when there is nothing to change. */
    public String apply(String text) {
        if (text.isEmpty()) {
            return VALUES.get(with % VALUES.size());
        }
        return switch (kind) {
            case REPLACE_VALUE -> replace(text, VALUES.get(with % VALUES.size()));
            case REPLACE_NAME -> replace(text, '"' + NAMES.get(with % NAMES.size()) + '"');
            case WRAP_VALUE -> wrap(text);
            case DELETE_ELEMENT -> element(text, "");
            case REPEAT_ELEMENT -> repeat(text);
            case SWAP_VALUES -> swap(text);
            case CHANGE_DIGIT -> changeDigit(text);
            case DELETE_TOKEN -> onToken(text, Tokens.of(text), "");
            case INSERT_TOKEN -> onToken(text, Tokens.of(text), "[]{},:".substring(with % 6, with % 6 + 1));
            case CHANGE_CHARACTER -> text.substring(0, at % text.length()) + character()
                + text.substring(at % text.length() + 1);
            case INSERT_CHARACTER -> text.substring(0, at % text.length()) + character()
                + text.substring(at % text.length());
            case CUT -> text.substring(0, at % text.length());
            case APPEND -> text + VALUES.get(with % VALUES.size());
        };
    }

    private char character() {
        return CHARACTERS.charAt(with % CHARACTERS.length());
    }

    private String replace(String text, String value) {
        return onToken(text, Tokens.values(text), value);
    }

    private String onToken(String text, List<Tokens.Token> tokens, String replacement) {
        if (tokens.isEmpty()) {
            return text;
        }
        Tokens.Token token = tokens.get(at % tokens.size());
        return text.substring(0, token.start()) + replacement + text.substring(token.end());
    }

    private String wrap(String text) {
        List<Tokens.Token> values = Tokens.values(text);
        if (values.isEmpty()) {
            return text;
        }
        Tokens.Token token = values.get(at % values.size());
        String value = text.substring(token.start(), token.end());
        int depth = 1 + with % 70;
        return onToken(text, values, with % 2 == 0 ? "[".repeat(depth) + value + "]".repeat(depth)
            : "{\"a\":".repeat(depth) + value + "}".repeat(depth));
    }

    private String repeat(String text) {
        List<Tokens.Token> elements = Tokens.elements(text);
        if (elements.isEmpty()) {
            return text;
        }
        Tokens.Token token = elements.get(at % elements.size());
        String copy = text.substring(token.start(), token.end());
        int times = with % 10 == 0 ? 200 : 1 + with % 3;
        return text.substring(0, token.end()) + ("," + copy).repeat(times) + text.substring(token.end());
    }

    private String element(String text, String replacement) {
        return onToken(text, Tokens.elements(text), replacement);
    }

    private String swap(String text) {
        List<Tokens.Token> values = new ArrayList<>(Tokens.values(text));
        if (values.size() < 2) {
            return text;
        }
        Tokens.Token one = values.get(at % values.size());
        Tokens.Token other = values.get(with % values.size());
        if (one.start() >= other.start()) {
            return text;
        }
        return text.substring(0, one.start()) + text.substring(other.start(), other.end())
            + text.substring(one.end(), other.start()) + text.substring(one.start(), one.end())
            + text.substring(other.end());
    }

    private String changeDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            int place = (at + i) % text.length();
            if (Character.isDigit(text.charAt(place))) {
                return text.substring(0, place) + with % 10 + text.substring(place + 1);
            }
        }
        return text;
    }
}
