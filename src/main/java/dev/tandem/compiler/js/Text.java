package dev.tandem.compiler.js;

import java.util.List;
import java.util.stream.Collectors;

/** Layout of text that is not made of nodes, and string literals. */
public final class Text {

    private static final String INDENT = "    ";

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
        return c >= ' ' && c != '\u007f' && c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
    }
}
