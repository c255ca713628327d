package dev.tandem.compiler.js;

import java.util.List;
import java.util.stream.Collectors;

import dev.tandem.script.JsSyntax;

/** Layout of generated text. */
public final class Text {

    private static final String INDENT = "    ";
    /** Stands for a line break in hand-written JavaScript that must not be indented, until the module is written. */
    private static final char RAW_BREAK = '\uE000';

    private Text() {
    }

    public static String indent(String text) {
        return text.lines().map(line -> line.isEmpty() ? line : INDENT + line).collect(Collectors.joining("\n"));
    }

    public static String block(String statements) {
        return statements.isEmpty() ? "{\n}" : "{\n" + indent(statements) + "\n}";
    }

    public static String lines(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    public static String paragraphs(List<String> paragraphs) {
        return paragraphs.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** Keeps the line breaks of template literals in hand-written JavaScript: an indent would change their text. */
    public static String raw(String body) {
        StringBuilder text = new StringBuilder(body.strip());
        for (int[] template : JsSyntax.templates(text.toString())) {
            for (int i = template[0]; i < template[1]; i++) {
                if (text.charAt(i) == '\n') {
                    text.setCharAt(i, RAW_BREAK);
                }
            }
        }
        return text.toString();
    }

    public static String finish(String module) {
        return module.replace(RAW_BREAK, '\n');
    }

    /** Returns a string literal of JavaScript, which is also one of JSON. */
    public static String quote(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(isPlain(c) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '\u007f' && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c)
            && c != RAW_BREAK && !Marks.isPart(c);
    }
}
