package dev.tandem.script;

/**
 * One token of a JavaScript text. White space and comments are none.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last character
 * @param depth how many brackets of any kind are open around it; a bracket has the depth of what is outside it
 * @param text its characters
 */
public record JsToken(Kind kind, int start, int end, int depth, String text) {

    /** What a token is. */
    public enum Kind {
        WORD, NUMBER, STRING, TEMPLATE, REGEX, PUNCTUATOR, END
    }

    /** Tells whether it is that word or punctuator. */
    public boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.PUNCTUATOR) && text.equals(expected);
    }

    /** Tells whether it is a name or keyword. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Tells whether it is a text between quotes. */
    public boolean isString() {
        return kind == Kind.STRING;
    }

    /** Returns the value of a string token; escapes do not occur in what this package reads from strings. */
    public String stringValue() {
        return text.substring(1, text.length() - 1);
    }
}
