package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.CHAR;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.NULL;

import java.util.List;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;

/** Compiles comparisons. */
final class Comparisons {

    private final Context context;
    private final Translation translation;
    private final Operands operands;

    Comparisons(Context context, Translation translation, Operands operands) {
        this.context = context;
        this.translation = translation;
        this.operands = operands;
    }

    Js comparison(String operator, BinaryTree tree) {
        return compare(operator, tree, operands.promoted(tree.getLeftOperand(), tree.getRightOperand()));
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
        return kind == INT ? operands.of(tree, kind).asOperand()
            : translation.converted(tree, operands.primitive(kind));
    }

    Js equality(boolean isEqual, BinaryTree tree) {
        TypeMirror left = context.type(tree.getLeftOperand());
        TypeMirror right = context.type(tree.getRightOperand());
        String strict = isEqual ? "===" : "!==";
        if (left.getKind() == NULL || right.getKind() == NULL) {
            return Js.binary(translation.expression(tree.getLeftOperand()), isEqual ? "==" : "!=",
                translation.expression(tree.getRightOperand()));
        }
        boolean isPrimitive = left.getKind().isPrimitive() || right.getKind().isPrimitive();
        TypeKind kind = context.analysis.primitiveKind(left);
        if (isPrimitive && Conversions.isNumeric(kind)) {
            TypeKind promoted = operands.promoted(tree.getLeftOperand(), tree.getRightOperand());
            return compare(promoted == LONG ? strict.substring(0, 2) : strict, tree, promoted);
        }
        if (isPrimitive) {
            return Js.binary(translation.condition(tree.getLeftOperand()), strict,
                translation.condition(tree.getRightOperand()));
        }
        requireIdentity(left, right, tree);
        return Js.binary(translation.expression(tree.getLeftOperand()), strict,
            translation.expression(tree.getRightOperand()));
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
}
