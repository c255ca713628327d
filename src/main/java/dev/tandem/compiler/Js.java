package dev.tandem.compiler;

import static dev.tandem.compiler.Precedence.ASSIGNMENT;
import static dev.tandem.compiler.Precedence.BIT_OR;
import static dev.tandem.compiler.Precedence.CONDITIONAL;
import static dev.tandem.compiler.Precedence.MEMBER;
import static dev.tandem.compiler.Precedence.PRIMARY;
import static dev.tandem.compiler.Precedence.UNARY;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression in JavaScript.
 *
 * @param text its text, lines after the first indented relative to the statement that holds it
 * @param precedence of its outermost operator, see {@link Precedence}
 * @param range what is known of an integer that has not been cut to 32 bits yet; {@code null} for any other value
 */
record Js(String text, int precedence, Range range) {

    static final Js THIS = primary("this");
    static final Js NULL = primary("null");

    Js(String text, int precedence) {
        this(text, precedence, null);
    }

    static Js primary(String text) {
        return new Js(text, PRIMARY);
    }

    static Js binary(Js left, String operator, Js right) {
        int precedence = Precedence.of(operator);
        return new Js(left.in(precedence) + " " + operator + " " + right.in(precedence + 1), precedence);
    }

    static Js unary(String operator, Js operand) {
        String text = operand.in(UNARY);
        boolean merges = text.startsWith(operator.substring(operator.length() - 1)) && !operator.equals("!");
        return new Js(operator + (merges ? "(" + text + ")" : text), UNARY);
    }

    static Js assign(Js target, Js value) {
        return new Js(target.text + " = " + value.in(ASSIGNMENT), ASSIGNMENT);
    }

    static Js conditional(Js condition, Js whenTrue, Js whenFalse) {
        return new Js(condition.in(CONDITIONAL + 1) + " ? " + whenTrue.in(ASSIGNMENT) + " : "
            + whenFalse.in(ASSIGNMENT),
            CONDITIONAL);
    }

    static Js arrow(String parameters, Js body) {
        String text = body.in(ASSIGNMENT);
        return new Js("(" + parameters + ") => "
            + (Marks.after(text).startsWith("{") ? "(" + text + ")" : text), ASSIGNMENT);
    }

    static Js arrowBlock(String parameters, String statements) {
        return new Js("(" + parameters + ") => " + Text.block(statements), ASSIGNMENT);
    }

    static String list(List<Js> items) {
        return items.stream().map(item -> item.in(ASSIGNMENT)).collect(Collectors.joining(", "));
    }

    Js member(String name) {
        return new Js(in(MEMBER) + "." + name, MEMBER);
    }

    Js index(Js index) {
        return new Js(in(MEMBER) + "[" + index.text + "]", MEMBER);
    }

    Js call(List<Js> arguments) {
        return new Js(in(MEMBER) + "(" + list(arguments) + ")", MEMBER);
    }

    Js call(String method, List<Js> arguments) {
        return member(method).call(arguments);
    }

    Js spread() {
        return new Js("..." + in(ASSIGNMENT), ASSIGNMENT);
    }

    Js ranged(Range newRange) {
        return new Js(text, precedence, newRange);
    }

    /** Returns the expression as a Java int: cut to 32 bits unless it is known to be one. */
    Js asInt() {
        return range == null || range.isInt() ? this : new Js(in(BIT_OR) + " | 0", BIT_OR);
    }

    /** As {@link #asInt}, for a place where −0 is as good as 0. */
    Js asOperand() {
        return range != null && Range.of(range.low(), range.high()).isInt() ? this : asInt();
    }

    /** Returns the text for a place that wants at least the given precedence, in parentheses where it binds less. */
    String in(int minimum) {
        return precedence >= minimum ? text : "(" + text + ")";
    }

    /** Returns the text of the statement that evaluates the expression. */
    String statement() {
        String first = Marks.after(text);
        boolean ambiguous = first.startsWith("{") || first.startsWith("function") || first.startsWith("class");
        return (ambiguous ? "(" + text + ")" : text) + ";";
    }
}
