package dev.tandem.compiler.translate;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Position;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Range;

/**
 * The JavaScript form of a member of Java's library: text with {@code $this}, {@code $0}, {@code $1*} (this argument
 * and all after it), {@code $1[]} (the same as one array) and {@code ~helper} for what {@code tandem/java} exports;
 * {@code $0!} must not be null; {@code @part} is what {@code tandem/part} exports under that name.
 */
final class Template {

    private static final Pattern PART = Pattern.compile("\\$this|\\$(\\d)([*!]|\\[]|)|~(\\w+)|@(\\w+)");
    private static final Pattern TEST = Pattern.compile(" (===|!==|==) ");
    private static final Pattern OPERATOR = Pattern.compile(" (===|!==|==|<|>|\\+|-|\\*|/|\\||&&|\\|\\||\\?|=>) ");

    private final String text;
    private final int precedence;
    private final Range range;
    private final boolean isNullable;
    private final boolean takesCapacity;

    Template(String text, Range range, boolean isNullable, boolean takesCapacity) {
        this.text = text;
        this.range = range;
        this.isNullable = isNullable;
        this.takesCapacity = takesCapacity;
        precedence = precedence(text);
    }

    boolean isNullable() {
        return isNullable;
    }

    Js apply(Context context, Js receiver, List<Js> arguments) {
        return apply(context, receiver, arguments, null);
    }

    /** @param call the place of a call; {@code null} where none is told */
    Js apply(Context context, Js receiver, List<Js> arguments, Tree call) {
        Js result = fill(context, receiver, arguments, call == null ? null : context.analysis.position(call));
        // A capacity has no counterpart, but what it is computed from may have effects, and it must not be negative.
        boolean isHarmless = !takesCapacity || arguments.get(0).isNatural();
        return isHarmless ? result : context.helper("sized").call(List.of(arguments.get(0), result));
    }

    private Js fill(Context context, Js receiver, List<Js> arguments, Position call) {
        if (text.matches("\\$(this|\\d)")) {
            // What is handed on binds as loosely as it did.
            return (receiver != null && text.equals("$this") ? receiver : arguments.get(text.charAt(1) - '0'))
                .ranged(range);
        }
        if (text.equals("{}")) {
            return new Js.Entries(Map.of());
        }
        boolean isMember = text.startsWith("$this.") && receiver != null;
        boolean isCall = text.startsWith("~") || text.startsWith("new ") || isMember;
        Position position = isCall ? call : null;
        int test = testAt();
        if (test < 0) {
            return raw(0, text.length(), context, receiver, arguments, position).ranged(range);
        }
        String operator = text.substring(test + 1, text.indexOf(' ', test + 1));
        return Js.binary(raw(0, test, context, receiver, arguments, position), operator,
            raw(test + operator.length() + 2, text.length(), context, receiver, arguments, null));
    }

    /** Returns where the one comparison for equality stands that the template is; -1 when it is none. */
    private int testAt() {
        Matcher test = TEST.matcher(text);
        return precedence == Precedence.EQUALITY && test.find() ? test.start() : -1;
    }

    /** Fills a part of the template, of which only the parts of it are looked at: never what they become. */
    private Js raw(int from, int to, Context context, Js receiver, List<Js> arguments, Position position) {
        Matcher part = PART.matcher(text).region(from, to);
        StringBuilder result = new StringBuilder();
        Js first = null;
        int headEnd = 0;
        int last = from;
        while (part.find()) {
            result.append(text, last, part.start());
            last = part.end();
            Js node = part.group(1) == null && part.group(3) == null && part.group(4) == null ? receiver
                : part.group(1) != null && part.group(2).isEmpty() ? arguments.get(number(part)) : null;
            int wanted = wanted(part.start(), part.end());
            if (node != null && part.start() == from && node.precedence() >= wanted) {
                first = node;
            }
            result.append(node != null ? node.in(wanted) : filled(part, context, arguments));
            headEnd = part.start() == 0 && text.startsWith("$this.") ? result.length() + 1 : headEnd;
            if (isNothing(part, arguments) && endsInComma(result)) {
                // No arguments follow those before.
                result.setLength(result.length() - 2);
            }
        }
        result.append(text, last, to);
        int binding = from == 0 && to == text.length() ? precedence : precedence(text.substring(from, to));
        return new Js.Raw(first, result.substring(0, headEnd), position, result.substring(headEnd), binding);
    }

    private static String filled(Matcher part, Context context, List<Js> arguments) {
        if (part.group(4) != null) {
            return context.imports.extension(part.group(4));
        }
        if (part.group(3) != null) {
            return context.imports.java(part.group(3));
        }
        List<Js> rest = arguments.subList(number(part), arguments.size());
        return switch (part.group(2)) {
            case "[]" -> array(rest);
            case "!" -> certain(context, arguments.get(number(part)));
            default -> Js.list(rest);
        };
    }

    private static boolean isNothing(Matcher part, List<Js> arguments) {
        return "*".equals(part.group(2)) && number(part) == arguments.size();
    }

    private static boolean endsInComma(StringBuilder text) {
        return text.length() > 1 && text.charAt(text.length() - 2) == ',';
    }

    /** Returns the array that was handed over in place of a variable number of arguments, or one of these. */
    private static String array(List<Js> arguments) {
        return arguments.size() == 1 && arguments.get(0).plain() instanceof Js.Spread spread
            ? spread.array().in(Precedence.ASSIGNMENT) : new Js.Items(arguments).text();
    }

    /** Checks what JavaScript would take for the text "null"; literals need no check. */
    private static String certain(Context context, Js argument) {
        return (argument.beginsWithString() ? argument : context.helper("nonNull").call(List.of(argument))).text();
    }

    private static int number(Matcher part) {
        return Integer.parseInt(part.group(1));
    }

    /** Returns the precedence that the place of a part wants. */
    private int wanted(int start, int end) {
        String before = text.substring(0, start);
        String after = text.substring(end);
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

    private static int precedence(String text) {
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
