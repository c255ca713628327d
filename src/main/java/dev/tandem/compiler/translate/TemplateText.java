package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tandem.compiler.js.Precedence;

/**
 * The text of a template as its parts: what of it is text, and where what is filled in.
 *
 * @param parts in their order
 * @param precedence of its outermost operator
 */
record TemplateText(List<Part> parts, int precedence) {

    static final String SEPARATOR = ", ";

    private static final Pattern PART = Pattern.compile("\\$this|\\$(\\d)([*!]|\\[]|)|~(\\w+)|@(\\w+)");
    private static final Pattern OPERATOR = Pattern.compile(" (===|!==|==|<|>|\\+|-|\\*|/|\\||&&|\\|\\||\\?|=>) ");

    /** What a part becomes. */
    enum Kind {
        TEXT, RECEIVER, ARGUMENT, REST, ARRAY, CERTAIN, HELPER, EXTENSION, PLACE
    }

    /**
     * A part of the text.
     *
     * @param text what it is, the name of a helper, or what stands before all the rest of the arguments
     * @param argument which argument it is
     * @param precedence what its place wants
     */
    record Part(Kind kind, String text, int argument, int precedence) {
    }

    /** Reads a part of a template; the place of a call is that of the name which is called. */
    static TemplateText read(String template, int from, int to) {
        List<Part> parts = new ArrayList<>();
        boolean isCalled = from == 0 && template.startsWith("$this.");
        if (from == 0 && (template.startsWith("~") || template.startsWith("new "))) {
            parts.add(new Part(Kind.PLACE, "", 0, 0));
        }
        Matcher part = PART.matcher(template).region(from, to);
        int last = from;
        while (part.find()) {
            addText(parts, template.substring(last, part.start()), isCalled);
            last = part.end();
            int wanted = wanted(template.substring(0, part.start()), template.substring(part.end()));
            parts.add(part(part, wanted, separator(part, parts)));
        }
        addText(parts, template.substring(last, to), isCalled);
        return new TemplateText(List.copyOf(parts), precedence(template.substring(from, to)));
    }

    private static void addText(List<Part> parts, String text, boolean isCalled) {
        boolean isMember = isCalled && parts.size() == 1;
        if (isMember) {
            parts.add(new Part(Kind.TEXT, text.substring(0, 1), 0, 0));
            parts.add(new Part(Kind.PLACE, "", 0, 0));
        }
        String rest = isMember ? text.substring(1) : text;
        if (!rest.isEmpty()) {
            parts.add(new Part(Kind.TEXT, rest, 0, 0));
        }
    }

    /** Takes the comma away before the rest of the arguments: it stands there only when there are some. */
    private static String separator(Matcher next, List<Part> parts) {
        Part part = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean isSeparated = "*".equals(next.group(2)) && part != null && part.kind() == Kind.TEXT
            && part.text().endsWith(SEPARATOR);
        if (isSeparated) {
            String text = part.text().substring(0, part.text().length() - SEPARATOR.length());
            parts.set(parts.size() - 1, new Part(Kind.TEXT, text, 0, 0));
        }
        return isSeparated ? SEPARATOR : "";
    }

    private static Part part(Matcher part, int wanted, String separator) {
        if (part.group(3) != null || part.group(4) != null) {
            return part.group(3) != null ? new Part(Kind.HELPER, part.group(3), 0, 0)
                : new Part(Kind.EXTENSION, part.group(4), 0, 0);
        }
        if (part.group(1) == null) {
            return new Part(Kind.RECEIVER, "", 0, wanted);
        }
        Kind kind = switch (part.group(2)) {
            case "*" -> Kind.REST;
            case "[]" -> Kind.ARRAY;
            case "!" -> Kind.CERTAIN;
            default -> Kind.ARGUMENT;
        };
        return new Part(kind, separator, Integer.parseInt(part.group(1)), wanted);
    }

    /** Returns the precedence that the place of a part wants. */
    private static int wanted(String before, String after) {
        if (after.startsWith(".") || after.startsWith("[") || after.startsWith("(")) {
            return Precedence.MEMBER;
        }
        boolean opens = before.isEmpty() || before.matches("(?s).*([(\\[]|, |\\.\\.\\.)");
        boolean closes = after.isEmpty() || after.matches("(?s)([)\\]]|, ).*");
        if (opens && closes) {
            return before.isEmpty() ? Precedence.SEQUENCE : Precedence.ASSIGNMENT;
        }
        return Precedence.UNARY;
    }

    static int precedence(String text) {
        String outer = outermost(text);
        Matcher operator = OPERATOR.matcher(outer);
        int least = outer.startsWith("!") || outer.startsWith("typeof ") ? Precedence.UNARY
            : outer.equals("$this") || outer.matches("\\$\\d") ? Precedence.UNARY : Precedence.MEMBER;
        while (operator.find()) {
            String found = operator.group(1);
            int own = found.equals("?") ? Precedence.CONDITIONAL : found.equals("=>") ? Precedence.ASSIGNMENT
                : Precedence.of(found);
            least = Math.min(least, own);
        }
        return least;
    }

    /** Returns the text without what stands in parentheses or brackets. */
    private static String outermost(String text) {
        StringBuilder outer = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' || c == '[' || c == '{' ? 1 : 0;
            outer.append(depth == 0 ? String.valueOf(c) : "");
            depth -= c == ')' || c == ']' || c == '}' ? 1 : 0;
        }
        return outer.toString();
    }
}
