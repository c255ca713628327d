package dev.tandem.compiler.js;

/** How tightly JavaScript's operators bind, loosest first. */
public final class Precedence {

    public static final int SEQUENCE = 0;
    public static final int ASSIGNMENT = 1;
    public static final int CONDITIONAL = 2;
    static final int OR = 3;
    static final int AND = 4;
    public static final int BIT_OR = 5;
    static final int BIT_XOR = 6;
    static final int BIT_AND = 7;
    public static final int EQUALITY = 8;
    static final int RELATIONAL = 9;
    static final int SHIFT = 10;
    static final int ADDITIVE = 11;
    static final int MULTIPLICATIVE = 12;
    public static final int UNARY = 14;
    public static final int POSTFIX = 15;
    public static final int MEMBER = 16;
    static final int PRIMARY = 17;
    /** More than any has: what stands at a place that wants it gets parentheses. */
    static final int NONE = 18;

    private Precedence() {
    }

    /** Returns the precedence of an expression's outermost operator; literals and templates know theirs. */
    static int of(Js js) {
        Js node = js.plain();
        if (node instanceof Js.Binary binary) {
            return of(binary.operator());
        }
        if (node instanceof Js.Literal || node instanceof Js.Raw) {
            return node.precedence();
        }
        if (node instanceof Js.Choice) {
            return CONDITIONAL;
        }
        if (node instanceof Js.Unary || node instanceof Js.Step step && !step.isPostfix()) {
            return UNARY;
        }
        if (node instanceof Js.Step) {
            return POSTFIX;
        }
        if (node instanceof Js.Member || node instanceof Js.Index || node instanceof Js.Call
                || node instanceof Js.New) {
            return MEMBER;
        }
        boolean isWhole = node instanceof Js.Name || node instanceof Js.Items || node instanceof Js.Entries;
        return isWhole ? PRIMARY : ASSIGNMENT;
    }

    /** Returns the precedence of a binary operator. */
    public static int of(String operator) {
        return switch (operator) {
            case "||" -> OR;
            case "&&" -> AND;
            case "|" -> BIT_OR;
            case "^" -> BIT_XOR;
            case "&" -> BIT_AND;
            case "==", "!=", "===", "!==" -> EQUALITY;
            case "<", ">", "<=", ">=", "instanceof", "in" -> RELATIONAL;
            case "<<", ">>", ">>>" -> SHIFT;
            case "+", "-" -> ADDITIVE;
            case "*", "/", "%" -> MULTIPLICATIVE;
            default -> throw new IllegalArgumentException(operator);
        };
    }
}
