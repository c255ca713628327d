package dev.tandem.compiler.js;

import static dev.tandem.compiler.js.Precedence.EQUALITY;
import static dev.tandem.compiler.js.Precedence.POSTFIX;
import static dev.tandem.compiler.js.Precedence.PRIMARY;
import static dev.tandem.compiler.js.Precedence.UNARY;

import java.util.List;
import java.util.Map;

/**
 * An expression in JavaScript, made of nodes. Who wants to know what it is asks the node; the text is written by
 * {@link Printer}, and nobody looks into it.
 */
public sealed interface Js {

    Js THIS = name("this");
    Js SUPER = name("super");
    Js NULL = new Literal("null", PRIMARY);
    Js UNDEFINED = name("undefined");
    Js ZERO = number("0");

    /** A name, of a variable or of what a module imports. */
    record Name(String text) implements Js {
    }

    /** A string, number, boolean or {@code null}, as it is written. */
    record Literal(String text, int precedence) implements Js {
    }

    /** An operator before its operand. */
    record Unary(String operator, Js operand) implements Js {
    }

    /** {@code ++} or {@code --}. */
    record Step(String operator, Js target, boolean isPostfix) implements Js {
    }

    /** An operator between its operands. */
    record Binary(Js left, String operator, Js right) implements Js {

        private static final Map<String, String> OPPOSITES = Map.of("===", "!==", "!==", "===", "==", "!=", "!=", "==");
    }

    /** An assignment by {@code =} or another of its operators. */
    record Assign(Js target, String operator, Js value) implements Js {
    }

    /** A condition and two values. */
    record Choice(Js condition, Js whenTrue, Js whenFalse) implements Js {
    }

    /** A member of an object. @param position where it is called in the source; {@code null} when it is not told */
    record Member(Js object, String name, Position position) implements Js {
    }

    /** An element of an array. */
    record Index(Js array, Js index) implements Js {
    }

    /** A call of a function. */
    record Call(Js function, List<Js> arguments) implements Js {
    }

    /** A new object. @param position where it is made in the source; {@code null} when it is not told */
    record New(Js type, List<Js> arguments, Position position) implements Js {
    }

    /** A class without a name. */
    record ClassValue(ClassBody body) implements Js {
    }

    /** A function that is one expression. */
    record Arrow(String parameters, Js body) implements Js {
    }

    /** A function of statements. */
    record ArrowBlock(String parameters, List<Statement> statements) implements Js {
    }

    /** A function whose {@code this} is what it is called on. */
    record Function(String parameters, List<Statement> statements) implements Js {
    }

    /** {@code [a, b]}. */
    record Items(List<Js> items) implements Js {
    }

    /** {@code { a: b }}. @param isTable whether each entry has a line of its own */
    record Entries(List<Entry> entries, boolean isTable) implements Js {
    }

    /**
     * A part of an object.
     *
     * @param position where the source has it; {@code null} when it is not told
     * @param key {@code null} for a {@link Spread} of another object
     */
    record Entry(Position position, String key, Js value) {
    }

    /** Items in place of an array of them, or entries in place of an object. */
    record Spread(Js array) implements Js {
    }

    /** What is written in another way than by nodes, as the templates of the library are. */
    record Raw(List<Piece> pieces, int precedence) implements Js {
    }

    /** An integer of which something is known: it has perhaps not been cut to 32 bits yet. */
    record Ranged(Js plain, Range range) implements Js {
    }

    /** Returns the precedence of the outermost operator, see {@link Precedence}. */
    default int precedence() {
        return Precedence.of(this);
    }

    /** Returns what is known of an integer; {@code null} for any other value. */
    default Range range() {
        return null;
    }

    /** Returns the node without what is known of its value. */
    default Js plain() {
        return this;
    }

    // Making nodes ---------------------------------------------------------------------------------------------------

    static Js name(String text) {
        return new Name(text);
    }

    static Js string(String value) {
        return new Literal(Text.quote(value), PRIMARY);
    }

    static Js number(String text) {
        return new Literal(text, text.startsWith("-") ? UNARY : POSTFIX);
    }

    static Js bool(boolean value) {
        return new Literal(String.valueOf(value), PRIMARY);
    }

    static Js binary(Js left, String operator, Js right) {
        return new Binary(left, operator, right);
    }

    static Js unary(String operator, Js operand) {
        return new Unary(operator, operand);
    }

    static Js assign(Js target, Js value) {
        return new Assign(target, "=", value);
    }

    static Js conditional(Js condition, Js whenTrue, Js whenFalse) {
        return new Choice(condition, whenTrue, whenFalse);
    }

    static Js arrow(String parameters, Js body) {
        return new Arrow(parameters, body);
    }

    static Js arrowBlock(String parameters, List<Statement> statements) {
        return new ArrowBlock(parameters, statements);
    }

    /** Returns an object in one line. */
    static Js entries(Map<String, Js> values) {
        return new Entries(values.entrySet().stream()
            .map(each -> new Entry(null, each.getKey(), each.getValue())).toList(), false);
    }

    /** Returns an object with a line for each entry. */
    static Js table(List<Entry> entries) {
        return new Entries(List.copyOf(entries), true);
    }

    default Js member(String name) {
        return new Member(this, name, null);
    }

    default Js index(Js index) {
        return new Index(this, index);
    }

    default Js call(List<Js> arguments) {
        return new Call(this, List.copyOf(arguments));
    }

    default Js call(String method, List<Js> arguments) {
        return member(method).call(arguments);
    }

    /** As {@link #call(String, List)}, with the place of the call. */
    default Js call(String method, Position position, List<Js> arguments) {
        return new Member(this, method, position).call(arguments);
    }

    default Js spread() {
        return new Spread(this);
    }

    default Js ranged(Range newRange) {
        return newRange == null ? plain() : new Ranged(plain(), newRange);
    }

    /** Returns the expression as a Java int: cut to 32 bits unless it is known to be one. */
    default Js asInt() {
        return range() == null || range().isInt() ? this : binary(this, "|", ZERO);
    }

    /** As {@link #asInt}, for a place where −0 is as good as 0. */
    default Js asOperand() {
        return range() != null && Range.of(range().low(), range().high()).isInt() ? this : asInt();
    }

    /** Returns the opposite of a condition. */
    default Js not() {
        return plain() instanceof Binary test && test.precedence() == EQUALITY
            ? binary(test.left(), Binary.OPPOSITES.get(test.operator()), test.right()) : unary("!", this);
    }

    // Asking ---------------------------------------------------------------------------------------------------------

    /** Tells whether it is a literal that is not negative and has only digits. */
    default boolean isNatural() {
        return plain() instanceof Literal literal && literal.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    default boolean isString() {
        return plain() instanceof Literal literal && literal.text().startsWith("\"");
    }

    /** Tells whether it is a literal, or a number with a sign; strings with escapes are none. */
    default boolean isPlainLiteral() {
        Js node = plain() instanceof Unary sign && sign.operator().equals("-") ? sign.operand().plain() : plain();
        return node instanceof Literal literal && (!literal.isString() || literal.text().indexOf('\\') < 0);
    }

    /** Tells whether it begins with a string, and so is one for certain. */
    default boolean beginsWithString() {
        return Beginning.text(Beginning.of(this)).startsWith("\"");
    }

    /** Tells whether it is made of literals, names and operators alone, so that evaluating it runs no code. */
    default boolean isSimple() {
        Js node = plain();
        if (node instanceof Member member) {
            return member.object().isSimple();
        }
        if (node instanceof Unary unary) {
            return unary.operand().isSimple();
        }
        if (node instanceof Binary binary) {
            return binary.left().isSimple() && binary.right().isSimple();
        }
        if (node instanceof Choice choice) {
            return choice.condition().isSimple() && choice.whenTrue().isSimple() && choice.whenFalse().isSimple();
        }
        return node instanceof Items array ? array.items().stream().allMatch(Js::isSimple)
            : node instanceof Name || node instanceof Literal;
    }
}
