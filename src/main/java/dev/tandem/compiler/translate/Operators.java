package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.BOOLEAN;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;

import javax.lang.model.type.TypeKind;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.UnaryTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles operators, with the arithmetic of Java's types. */
final class Operators {

    private final Context context;
    private final Translation translation;
    private final Strings strings;
    private final Operands operands;
    private final Arithmetic arithmetic;
    private final Comparisons comparisons;
    private final Updates updates;

    Operators(Context context, Translation translation, Strings strings, Operands operands, Arithmetic arithmetic,
            Comparisons comparisons, Updates updates) {
        this.context = context;
        this.translation = translation;
        this.strings = strings;
        this.operands = operands;
        this.arithmetic = arithmetic;
        this.comparisons = comparisons;
        this.updates = updates;
    }

    // Binary ---------------------------------------------------------------------------------------------------------

    Js binary(BinaryTree tree) {
        ExpressionTree left = tree.getLeftOperand();
        ExpressionTree right = tree.getRightOperand();
        return switch (tree.getKind()) {
            case PLUS -> context.analysis.isString(context.type(tree)) ? strings.concatenation(tree)
                : arithmetic("+", tree);
            case MINUS -> arithmetic("-", tree);
            case MULTIPLY -> arithmetic("*", tree);
            case DIVIDE -> arithmetic("/", tree);
            case REMAINDER -> arithmetic("%", tree);
            case LEFT_SHIFT -> shift("<<", tree);
            case RIGHT_SHIFT -> shift(">>", tree);
            case UNSIGNED_RIGHT_SHIFT -> shift(">>>", tree);
            case AND -> bitwise("&", tree);
            case OR -> bitwise("|", tree);
            case XOR -> bitwise("^", tree);
            case CONDITIONAL_AND -> Js.binary(translation.condition(left), "&&", translation.condition(right));
            case CONDITIONAL_OR -> Js.binary(translation.condition(left), "||", translation.condition(right));
            case EQUAL_TO -> comparisons.equality(true, tree);
            case NOT_EQUAL_TO -> comparisons.equality(false, tree);
            case LESS_THAN -> comparisons.comparison("<", tree);
            case GREATER_THAN -> comparisons.comparison(">", tree);
            case LESS_THAN_EQUAL -> comparisons.comparison("<=", tree);
            case GREATER_THAN_EQUAL -> comparisons.comparison(">=", tree);
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    private Js arithmetic(String operator, BinaryTree tree) {
        TypeKind kind = operands.promoted(tree.getLeftOperand(), tree.getRightOperand());
        Operands.requireArithmetic(kind, tree);
        Js left = operands.of(tree.getLeftOperand(), kind);
        Js right = operands.of(tree.getRightOperand(), kind);
        return arithmetic.compute(operator, left, right, kind, tree);
    }

    private Js shift(String operator, BinaryTree tree) {
        TypeKind kind = context.analysis.primitiveKind(context.type(tree.getLeftOperand()));
        Operands.requireArithmetic(kind == LONG ? LONG : INT, tree);
        TypeKind distance = context.analysis.primitiveKind(context.type(tree.getRightOperand()));
        Operands.requireArithmetic(distance == LONG ? LONG : INT, tree);
        return Arithmetic.shift(operator, operands.of(tree.getLeftOperand(), INT),
            operands.of(tree.getRightOperand(), INT));
    }

    private Js bitwise(String operator, BinaryTree tree) {
        if (context.analysis.primitiveKind(context.type(tree)) == BOOLEAN) {
            return Arithmetic.logical(operator, translation.condition(tree.getLeftOperand()),
                translation.condition(tree.getRightOperand()));
        }
        TypeKind kind = operands.promoted(tree.getLeftOperand(), tree.getRightOperand());
        Operands.requireArithmetic(kind, tree);
        return Arithmetic.bits(operator, operands.of(tree.getLeftOperand(), INT),
            operands.of(tree.getRightOperand(), INT));
    }

    // Unary ----------------------------------------------------------------------------------------------------------

    Js unary(UnaryTree tree) {
        return switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT -> translation.condition(tree.getExpression()).not();
            case UNARY_PLUS -> numeric(tree);
            case UNARY_MINUS -> negation(tree);
            case BITWISE_COMPLEMENT -> Js.unary("~", numeric(tree)).ranged(Range.INT);
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> updates.step(tree, false);
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    private Js numeric(UnaryTree tree) {
        TypeKind kind = context.analysis.primitiveKind(context.type(tree));
        Operands.requireArithmetic(kind, tree);
        return operands.of(tree.getExpression(), kind);
    }

    private Js negation(UnaryTree tree) {
        Js value = numeric(tree);
        boolean isInt = context.analysis.primitiveKind(context.type(tree)) == INT;
        return Js.unary("-", value).ranged(isInt ? Arithmetic.range(value).negated() : null);
    }
}
