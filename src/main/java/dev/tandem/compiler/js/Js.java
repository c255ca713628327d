package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.ASSIGNMENT;
import static dev.tandem.compiler.js.Precedence.BIT_OR;
import static dev.tandem.compiler.js.Precedence.CONDITIONAL;
import static dev.tandem.compiler.js.Precedence.MEMBER;
import static dev.tandem.compiler.js.Precedence.PRIMARY;
import static dev.tandem.compiler.js.Precedence.UNARY;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression in JavaScript.
 *
 * @param text its text, lines after the first indented relative to the statement that holds it
 * @param precedence of its outermost operator, see {@link Precedence}
 * @param range what is known of an integer that has not been cut to 32 bits yet; {@code null} for any other value
 */
public record Js(String text, int precedence, Range range) {

    public static final Js THIS = primary("this");
    public static final Js NULL = primary("null");

    public Js(String text, int precedence) {
        this(text, precedence, null);
    }

    public static Js primary(String text) {
        return new Js(text, PRIMARY);
    }

    public static Js binary(Js left, String operator, Js right) {
        int precedence = Precedence.of(operator);
        return new Js(left.in(precedence) + " " + operator + " " + right.in(precedence + 1), precedence);
    }

    public static Js unary(String operator, Js operand) {
        String text = operand.in(UNARY);
        boolean merges = text.startsWith(operator.substring(operator.length() - 1)) && !operator.equals("!");
        return new Js(operator + (merges ? "(" + text + ")" : text), UNARY);
    }

    public static Js assign(Js target, Js value) {
        return new Js(target.text + " = " + value.in(ASSIGNMENT), ASSIGNMENT);
    }

    public static Js conditional(Js condition, Js whenTrue, Js whenFalse) {
        return new Js(condition.in(CONDITIONAL + 1) + " ? " + whenTrue.in(ASSIGNMENT) + " : "
            + whenFalse.in(ASSIGNMENT),
            CONDITIONAL);
    }

    public static Js arrow(String parameters, Js body) {
        String text = body.in(ASSIGNMENT);
        return new Js("(" + parameters + ") => "
            + (Marks.after(text).startsWith("{") ? "(" + text + ")" : text), ASSIGNMENT);
    }

    public static Js arrowBlock(String parameters, String statements) {
        return new Js("(" + parameters + ") => " + Text.block(statements), ASSIGNMENT);
    }

    public static String list(List<Js> items) {
        return items.stream().map(item -> item.in(ASSIGNMENT)).collect(Collectors.joining(", "));
    }

    public Js member(String name) {
        return new Js(in(MEMBER) + "." + name, MEMBER);
    }

    public Js index(Js index) {
        return new Js(in(MEMBER) + "[" + index.text + "]", MEMBER);
    }

    public Js call(List<Js> arguments) {
        return new Js(in(MEMBER) + "(" + list(arguments) + ")", MEMBER);
    }

    public Js call(String method, List<Js> arguments) {
        return member(method).call(arguments);
    }

    public Js spread() {
        return new Js("..." + in(ASSIGNMENT), ASSIGNMENT);
    }

    public Js ranged(Range newRange) {
        return new Js(text, precedence, newRange);
    }

    /** Returns the expression as a Java int: cut to 32 bits unless it is known to be one. */
    public Js asInt() {
        return range == null || range.isInt() ? this : new Js(in(BIT_OR) + " | 0", BIT_OR);
    }

    /** As {@link #asInt}, for a place where −0 is as good as 0. */
    public Js asOperand() {
        return range != null && Range.of(range.low(), range.high()).isInt() ? this : asInt();
    }

    /** Returns the text for a place that wants at least the given precedence, in parentheses where it binds less. */
    public String in(int minimum) {
        return precedence >= minimum ? text : "(" + text + ")";
    }

    /** Returns the text of the statement that evaluates the expression. */
    public String statement() {
        String first = Marks.after(text);
        boolean ambiguous = first.startsWith("{") || first.startsWith("function") || first.startsWith("class");
        return (ambiguous ? "(" + text + ")" : text) + ";";
    }
}
