package dev.tandem.compiler.translate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.source.tree.Tree;

import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Precedence;
import dev.tandem.compiler.js.Range;

/**
 * The JavaScript form of a member of Java's library: text with {@code $this}, {@code $0}, {@code $1*} (this argument
 * and all after it), {@code $1[]} (the same as one array) and {@code ~helper} for what {@code tandem/java} exports;
 * {@code $0!} must not be null; {@code @part} is what {@code tandem/part} exports under that name.
 */
final class Template {

    private static final Pattern PART = Pattern.compile("\\$this|\\$(\\d)([*!]|\\[]|)|~(\\w+)|@(\\w+)");
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

    /** As {@link #apply(Translator, Js, List)}, with a mark of the place of a call. */
    Js apply(Translator translator, Js receiver, List<Js> arguments, Tree call) {
        Js result = apply(translator, receiver, arguments);
        String mark = translator.analysis.mark(call);
        boolean isMember = text.startsWith("$this.") && receiver != null;
        int start = isMember ? receiver.in(wanted(0, "$this".length())).length() + 1 : 0;
        boolean isCall = text.startsWith("~") || text.startsWith("new ") || isMember;
        return isCall && start <= result.text().length()
            ? new Js(result.text().substring(0, start) + mark + result.text()
            .substring(start), result.precedence(), result.range())
            : result;
    }

    Js apply(Translator translator, Js receiver, List<Js> arguments) {
        Js result = fill(translator, receiver, arguments);
        // A capacity has no counterpart, but what it is computed from may have effects, and it must not be negative.
        boolean isHarmless = !takesCapacity || arguments.get(0).text().matches("\\d+");
        return isHarmless ? result : translator.helper("sized").call(List.of(arguments.get(0), result));
    }

    private Js fill(Translator translator, Js receiver, List<Js> arguments) {
        if (text.matches("\\$(this|\\d)")) {
            // What is handed on binds as loosely as it did.
            return (receiver != null && text.equals("$this") ? receiver : arguments.get(text.charAt(1) - '0'))
                .ranged(range);
        }
        Matcher part = PART.matcher(text);
        StringBuilder result = new StringBuilder();
        while (part.find()) {
            String replacement = part.group(4) != null ? translator.imports.extension(part.group(4))
                : part.group(3) != null ? translator.imports.java(part.group(3))
                : part.group(1) == null ? receiver.in(wanted(part.start(), part.end()))
                : part.group(2).isEmpty() ? arguments.get(number(part)).in(wanted(part.start(), part.end()))
                : part.group(2).equals("[]") ? array(arguments.subList(number(part), arguments.size()))
                : part.group(2).equals("!") ? certain(translator, arguments.get(number(part)))
                : Js.list(arguments.subList(number(part), arguments.size()));
            part.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        part.appendTail(result);
        return new Js(result.toString().replace(", )", ")"), precedence, range);
    }

    /** Returns the array that was handed over in place of a variable number of arguments, or one of these. */
    private static String array(List<Js> arguments) {
        boolean isArray = arguments.size() == 1 && arguments.get(0).text().startsWith("...");
        return isArray ? arguments.get(0).text().substring("...".length()) : "[" + Js.list(arguments) + "]";
    }

    /** Checks what JavaScript would take for the text "null"; literals need no check. */
    private static String certain(Translator translator, Js argument) {
        return argument.text().startsWith("\"") ? argument.text()
            : translator.helper("nonNull").call(List.of(argument)).text();
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
