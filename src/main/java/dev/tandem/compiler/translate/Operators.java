package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.BOOLEAN;
import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.NULL;
import static javax.lang.model.type.TypeKind.SHORT;

import java.util.List;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles operators, with the arithmetic of Java's types. */
final class Operators {

    private static final Js ONE = Js.number("1").ranged(Range.constant(1));

    private final Context context;
    private final Translator translator;

    Operators(Context context, Translator translator) {
        this.context = context;
        this.translator = translator;
    }

    // Binary ---------------------------------------------------------------------------------------------------------

    Js binary(BinaryTree tree) {
        ExpressionTree left = tree.getLeftOperand();
        ExpressionTree right = tree.getRightOperand();
        return switch (tree.getKind()) {
            case PLUS -> context.analysis.isString(context.type(tree)) ? translator.strings.concatenation(tree)
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
            case CONDITIONAL_AND -> Js.binary(condition(left), "&&", condition(right));
            case CONDITIONAL_OR -> Js.binary(condition(left), "||", condition(right));
            case EQUAL_TO -> equality(true, tree);
            case NOT_EQUAL_TO -> equality(false, tree);
            case LESS_THAN -> comparison("<", tree);
            case GREATER_THAN -> comparison(">", tree);
            case LESS_THAN_EQUAL -> comparison("<=", tree);
            case GREATER_THAN_EQUAL -> comparison(">=", tree);
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    Js condition(ExpressionTree tree) {
        return translator.converted(tree, primitive(BOOLEAN));
    }

    private Js arithmetic(String operator, BinaryTree tree) {
        TypeKind kind = promoted(tree.getLeftOperand(), tree.getRightOperand());
        requireArithmetic(kind, tree);
        Js left = operand(tree.getLeftOperand(), kind);
        Js right = operand(tree.getRightOperand(), kind);
        return compute(operator, left, right, kind, tree);
    }

    /** Returns the operand as a value of the promoted type; integers not yet cut to 32 bits. */
    private Js operand(ExpressionTree tree, TypeKind kind) {
        boolean isPlainInt = kind == INT && isIntegral(context.type(tree).getKind());
        return isPlainInt ? translator.uncut(tree) : translator.converted(tree, primitive(kind));
    }

    Js compute(String operator, Js left, Js right, TypeKind kind, Tree tree) {
        if (kind == DOUBLE) {
            return Js.binary(left.asInt(), operator, right.asInt()).ranged(null);
        }
        return switch (operator) {
            case "+", "-" -> sum(operator, left, right);
            case "*" -> product(left.asOperand(), right.asOperand());
            case "/" -> quotient(left.asOperand(), right.asOperand());
            case "%" -> remainder(left.asOperand(), right.asOperand());
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    private static Range range(Js value) {
        return value.range() == null ? Range.INT : value.range();
    }

    private static Js sum(String operator, Js left, Js right) {
        Range sum = operator.equals("+") ? range(left).plus(range(right)) : range(left).minus(range(right));
        return sum.isExact() ? Js.binary(left, operator, right).ranged(sum) : sum(operator, left.asInt(),
            right.asInt());
    }

    private static Js product(Js left, Js right) {
        Range product = range(left).times(range(right));
        return product.isExact() ? Js.binary(left, "*", right).ranged(product)
            : Js.name("Math").call("imul", List.of(left, right)).ranged(Range.INT);
    }

    private Js quotient(Js left, Js right) {
        Range divisor = range(right);
        if (divisor.low() <= 0 && divisor.high() >= 0) {
            return context.helper("divide").call(List.of(left, right)).ranged(Range.INT);
        }
        return Js.binary(Js.binary(left, "/", right), "|", Js.ZERO).ranged(quotient(range(left), divisor));
    }

    private static Range quotient(Range dividend, Range divisor) {
        if (divisor.low() < 0) {
            return Range.INT;
        }
        long smallest = divisor.low();
        return Range.of(Math.min(dividend.low() / smallest, 0), Math.max(dividend.high() / smallest, 0));
    }

    private Js remainder(Js left, Js right) {
        Range divisor = range(right);
        if (divisor.low() <= 0 && divisor.high() >= 0) {
            return context.helper("remainder").call(List.of(left, right)).ranged(Range.INT);
        }
        long most = Math.max(Math.abs(divisor.low()), Math.abs(divisor.high())) - 1;
        boolean isNatural = range(left).isNatural();
        return Js.binary(left, "%", right).ranged(new Range(isNatural ? 0 : -most, most, !isNatural));
    }

    private Js shift(String operator, BinaryTree tree) {
        TypeKind kind = context.analysis.primitiveKind(context.type(tree.getLeftOperand()));
        requireArithmetic(kind == LONG ? LONG : INT, tree);
        TypeKind distance = context.analysis.primitiveKind(context.type(tree.getRightOperand()));
        requireArithmetic(distance == LONG ? LONG : INT, tree);
        return shift(operator, operand(tree.getLeftOperand(), INT), operand(tree.getRightOperand(), INT));
    }

    private static Js shift(String operator, Js left, Js right) {
        Js shifted = Js.binary(left, operator, right);
        boolean isNatural = range(left).isNatural() && range(left).isInt();
        return switch (operator) {
            case ">>>" -> shifted.ranged(isNatural ? Range.SIZE : Range.of(0, 0xFFFFFFFFL));
            case ">>" -> shifted.ranged(isNatural ? Range.of(0, range(left).high()) : Range.INT);
            default -> shifted.ranged(Range.INT);
        };
    }

    private Js bitwise(String operator, BinaryTree tree) {
        if (context.analysis.primitiveKind(context.type(tree)) == BOOLEAN) {
            return logical(operator, condition(tree.getLeftOperand()), condition(tree.getRightOperand()));
        }
        TypeKind kind = promoted(tree.getLeftOperand(), tree.getRightOperand());
        requireArithmetic(kind, tree);
        return bits(operator, operand(tree.getLeftOperand(), INT), operand(tree.getRightOperand(), INT));
    }

    private static Js bits(String operator, Js left, Js right) {
        Range range = Range.INT;
        if (operator.equals("&") && (range(left).isNatural() || range(right).isNatural())) {
            range = Range.of(0, Math.min(mask(left), mask(right)));
        }
        return Js.binary(left, operator, right).ranged(range);
    }

    private static long mask(Js value) {
        return range(value).isNatural() && range(value).isInt() ? range(value).high() : Integer.MAX_VALUE;
    }

    /** Booleans, without the short cut of {@code &&} and {@code ||}. */
    private static Js logical(String operator, Js left, Js right) {
        return operator.equals("^") ? Js.binary(left, "!==", right)
            : Js.unary("!", Js.unary("!", Js.binary(left, operator, right)));
    }

    // Comparison -----------------------------------------------------------------------------------------------------

    private Js comparison(String operator, BinaryTree tree) {
        return compare(operator, tree, promoted(tree.getLeftOperand(), tree.getRightOperand()));
    }

    private Js compare(String operator, BinaryTree tree, TypeKind promoted) {
        if (promoted == FLOAT) {
            throw new CompileError(tree, Messages.floats());
        }
        TypeMirror left = context.type(tree.getLeftOperand());
        TypeMirror right = context.type(tree.getRightOperand());
        boolean areChars = context.analysis.primitiveKind(left) == CHAR
            && context.analysis.primitiveKind(right) == CHAR;
        TypeKind kind = areChars ? CHAR : promoted;
        return Js.binary(compared(tree.getLeftOperand(), kind), operator, compared(tree.getRightOperand(), kind));
    }

    private Js compared(ExpressionTree tree, TypeKind kind) {
        return kind == INT ? operand(tree, kind).asOperand() : translator.converted(tree, primitive(kind));
    }

    private Js equality(boolean isEqual, BinaryTree tree) {
        TypeMirror left = context.type(tree.getLeftOperand());
        TypeMirror right = context.type(tree.getRightOperand());
        String strict = isEqual ? "===" : "!==";
        if (left.getKind() == NULL || right.getKind() == NULL) {
            return Js.binary(translator.expression(tree.getLeftOperand()), isEqual ? "==" : "!=",
                translator.expression(tree.getRightOperand()));
        }
        boolean isPrimitive = left.getKind().isPrimitive() || right.getKind().isPrimitive();
        TypeKind kind = context.analysis.primitiveKind(left);
        if (isPrimitive && Conversions.isNumeric(kind)) {
            TypeKind promoted = promoted(tree.getLeftOperand(), tree.getRightOperand());
            return compare(promoted == LONG ? strict.substring(0, 2) : strict, tree, promoted);
        }
        if (isPrimitive) {
            return Js.binary(condition(tree.getLeftOperand()), strict, condition(tree.getRightOperand()));
        }
        requireIdentity(left, right, tree);
        return Js.binary(translator.expression(tree.getLeftOperand()), strict,
            translator.expression(tree.getRightOperand()));
    }

    /** Strings and boxed values have no identity in JavaScript: comparing it would be a silent difference. */
    private void requireIdentity(TypeMirror left, TypeMirror right, BinaryTree tree) {
        if (!hasIdentity(left) && !hasIdentity(right)) {
            throw new CompileError(tree, Messages.identity(context.analysis.describe(left), tree));
        }
    }

    private boolean hasIdentity(TypeMirror type) {
        TypeElement element = context.analysis.typeElement(type);
        if (element == null) {
            return true;
        }
        if (context.analysis.isString(type) || context.analysis.isBoxed(type)) {
            return false;
        }
        boolean mayBeAnything = List.of("java.lang.Object", "java.lang.Comparable", "java.lang.CharSequence",
            "java.lang.Number", "java.io.Serializable").contains(element.getQualifiedName().toString());
        return element.getKind() == ElementKind.ENUM || !mayBeAnything;
    }

    // Unary ----------------------------------------------------------------------------------------------------------

    Js unary(UnaryTree tree) {
        return switch (tree.getKind()) {
            case LOGICAL_COMPLEMENT -> condition(tree.getExpression()).not();
            case UNARY_PLUS -> numeric(tree);
            case UNARY_MINUS -> negation(tree);
            case BITWISE_COMPLEMENT -> Js.unary("~", numeric(tree)).ranged(Range.INT);
            case PREFIX_INCREMENT, POSTFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_DECREMENT -> step(tree, false);
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    private Js numeric(UnaryTree tree) {
        TypeKind kind = context.analysis.primitiveKind(context.type(tree));
        requireArithmetic(kind, tree);
        return operand(tree.getExpression(), kind);
    }

    private Js negation(UnaryTree tree) {
        Js value = numeric(tree);
        boolean isInt = context.analysis.primitiveKind(context.type(tree)) == INT;
        return Js.unary("-", value).ranged(isInt ? range(value).negated() : null);
    }

    /** {@code ++} and {@code --}; as a statement the value does not matter. */
    Js step(UnaryTree tree, boolean isStatement) {
        boolean isIncrement = tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        boolean isPostfix = tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        Target target = translator.accesses.target(tree.getExpression());
        TypeMirror type = context.type(tree.getExpression());
        TypeKind kind = context.analysis.primitiveKind(type);
        String sign = isIncrement ? "+" : "-";
        if (!isStatement && isPostfix && !target.isPure()) {
            return target.updateOnce("updateAfter", old -> stepped(unboxed(old, type), sign, kind, tree));
        }
        if (kind == DOUBLE && target.isPure() && !target.isElement() && type.getKind() == DOUBLE) {
            return new Js.Step(sign + sign, target.value(), isPostfix);
        }
        Js updated = target.update(old -> stepped(unboxed(old, type), sign, kind, tree));
        return isStatement || !isPostfix ? updated : stepped(updated, isIncrement ? "-" : "+", kind, tree);
    }

    private Js stepped(Js old, String sign, TypeKind kind, Tree tree) {
        TypeKind promoted = kind == DOUBLE || kind == LONG || kind == FLOAT ? kind : INT;
        requireArithmetic(promoted, tree);
        return narrow(compute(sign, kind == CHAR ? Conversions.code(old) : old, ONE, promoted, tree), promoted, kind,
            tree);
    }

    // Compound assignment --------------------------------------------------------------------------------------------

    Js compound(CompoundAssignmentTree tree) {
        Target target = translator.accesses.target(tree.getVariable());
        TypeMirror type = context.type(tree.getVariable());
        boolean isText = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && context.analysis.unboxed(type) == null;
        if (isText) {
            return translator.strings.append(target, tree);
        }
        TypeKind kind = context.analysis.primitiveKind(type);
        return target.update(old -> combined(unboxed(old, type), kind, tree));
    }

    private Js unboxed(Js value, TypeMirror type) {
        return type.getKind().isPrimitive() ? value : context.helper("unbox").call(List.of(value));
    }

    private Js combined(Js old, TypeKind kind, CompoundAssignmentTree tree) {
        ExpressionTree right = tree.getExpression();
        String operator = operator(tree);
        if (kind == BOOLEAN) {
            return logical(operator, old, condition(right));
        }
        TypeKind other = context.analysis.primitiveKind(context.type(right));
        boolean isShift = operator.startsWith("<<") || operator.startsWith(">>");
        TypeKind promoted = isShift ? promoted(kind, INT) : promoted(kind, other);
        requireArithmetic(promoted, tree);
        Js left = kind == CHAR ? Conversions.code(old) : old;
        Js value = operand(right, isShift ? INT : promoted);
        Js result = isShift ? shift(operator, left, value)
            : "&|^".contains(operator) ? bits(operator, left, value) : compute(operator, left, value, promoted, tree);
        return narrow(result, promoted, kind, tree);
    }

    private static String operator(CompoundAssignmentTree tree) {
        return switch (tree.getKind()) {
            case PLUS_ASSIGNMENT -> "+";
            case MINUS_ASSIGNMENT -> "-";
            case MULTIPLY_ASSIGNMENT -> "*";
            case DIVIDE_ASSIGNMENT -> "/";
            case REMAINDER_ASSIGNMENT -> "%";
            case AND_ASSIGNMENT -> "&";
            case OR_ASSIGNMENT -> "|";
            case XOR_ASSIGNMENT -> "^";
            case LEFT_SHIFT_ASSIGNMENT -> "<<";
            case RIGHT_SHIFT_ASSIGNMENT -> ">>";
            case UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
            default -> throw new CompileError(tree, Messages.unknownConstruct(tree));
        };
    }

    /** Casts the result of an operation back to the variable's type, as compound assignment does. */
    private Js narrow(Js value, TypeKind from, TypeKind to, Tree tree) {
        if (from == DOUBLE && to != DOUBLE) {
            return narrow(translator.conversions.toInt(value), INT, to, tree);
        }
        return switch (to) {
            case BYTE, SHORT -> Conversions.cutTo(value, to);
            case CHAR -> Js.name("String").call("fromCharCode", List.of(value.asInt()));
            default -> value.asInt();
        };
    }

    // Types ----------------------------------------------------------------------------------------------------------

    private TypeKind promoted(ExpressionTree left, ExpressionTree right) {
        return promoted(context.analysis.primitiveKind(context.type(left)),
            context.analysis.primitiveKind(context.type(right)));
    }

    private static TypeKind promoted(TypeKind left, TypeKind right) {
        for (TypeKind kind : List.of(DOUBLE, FLOAT, LONG)) {
            if (left == kind || right == kind) {
                return kind;
            }
        }
        return INT;
    }

    private static boolean isIntegral(TypeKind kind) {
        return kind == INT || kind == SHORT || kind == BYTE;
    }

    private static void requireArithmetic(TypeKind kind, Tree tree) {
        if (kind == LONG) {
            throw new CompileError(tree, Messages.longArithmetic());
        }
        if (kind == FLOAT) {
            throw new CompileError(tree, Messages.floats());
        }
    }

    private TypeMirror primitive(TypeKind kind) {
        return context.analysis.types.getPrimitiveType(kind);
    }

}
