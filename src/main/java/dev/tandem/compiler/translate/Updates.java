package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.BOOLEAN;
import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import java.util.List;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;
import dev.tandem.compiler.js.Range;

/** Compiles what changes a variable by its own value: {@code ++}, {@code --} and compound assignments. */
final class Updates {

    private static final Js ONE = Js.number("1").ranged(Range.constant(1));

    private final Context context;
    private final Translation translation;
    private final Targets targets;
    private final Conversions conversions;
    private final Strings strings;
    private final Operands operands;
    private final Arithmetic arithmetic;

    Updates(Context context, Translation translation, Targets targets, Conversions conversions, Strings strings,
            Operands operands, Arithmetic arithmetic) {
        this.context = context;
        this.translation = translation;
        this.targets = targets;
        this.conversions = conversions;
        this.strings = strings;
        this.operands = operands;
        this.arithmetic = arithmetic;
    }

    /** {@code ++} and {@code --}; as a statement the value does not matter. */
    Js step(UnaryTree tree, boolean isStatement) {
        boolean isIncrement = tree.getKind() == Tree.Kind.PREFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        boolean isPostfix = tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
        Target target = targets.target(tree.getExpression());
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
        Operands.requireArithmetic(promoted, tree);
        Js number = kind == CHAR ? Conversions.code(old) : old;
        return narrow(arithmetic.compute(sign, number, ONE, promoted, tree), promoted, kind, tree);
    }

    Js compound(CompoundAssignmentTree tree) {
        Target target = targets.target(tree.getVariable());
        TypeMirror type = context.type(tree.getVariable());
        boolean isText = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && context.analysis.unboxed(type) == null;
        if (isText) {
            return strings.append(target, tree);
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
            return Arithmetic.logical(operator, old, translation.condition(right));
        }
        TypeKind other = context.analysis.primitiveKind(context.type(right));
        boolean isShift = operator.startsWith("<<") || operator.startsWith(">>");
        TypeKind promoted = isShift ? Operands.promoted(kind, INT) : Operands.promoted(kind, other);
        Operands.requireArithmetic(promoted, tree);
        Js left = kind == CHAR ? Conversions.code(old) : old;
        Js value = operands.of(right, isShift ? INT : promoted);
        Js result = isShift ? Arithmetic.shift(operator, left, value)
            : "&|^".contains(operator) ? Arithmetic.bits(operator, left, value)
            : arithmetic.compute(operator, left, value, promoted, tree);
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
            return narrow(conversions.toInt(value), INT, to, tree);
        }
        return switch (to) {
            case BYTE, SHORT -> Conversions.cutTo(value, to);
            case CHAR -> Js.name("String").call("fromCharCode", List.of(value.asInt()));
            default -> value.asInt();
        };
    }
}
