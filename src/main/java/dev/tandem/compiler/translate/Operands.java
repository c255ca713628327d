package dev.tandem.compiler.translate;

import static javax.lang.model.type.TypeKind.BYTE;
import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.INT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import java.util.List;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;

/** Compiles the operands of operators: which type they are promoted to, and their values of it. */
final class Operands {

    private final Context context;
    private final Translation translation;

    Operands(Context context, Translation translation) {
        this.context = context;
        this.translation = translation;
    }

    /** Returns the operand as a value of the promoted type; integers not yet cut to 32 bits. */
    Js of(ExpressionTree tree, TypeKind kind) {
        boolean isPlainInt = kind == INT && isIntegral(context.type(tree).getKind());
        return isPlainInt ? translation.uncut(tree) : translation.converted(tree, primitive(kind));
    }

    TypeKind promoted(ExpressionTree left, ExpressionTree right) {
        return promoted(context.analysis.primitiveKind(context.type(left)),
            context.analysis.primitiveKind(context.type(right)));
    }

    static TypeKind promoted(TypeKind left, TypeKind right) {
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

    static void requireArithmetic(TypeKind kind, Tree tree) {
        if (kind == LONG) {
            throw new CompileError(tree, Messages.longArithmetic());
        }
        if (kind == FLOAT) {
            throw new CompileError(tree, Messages.floats());
        }
    }

    TypeMirror primitive(TypeKind kind) {
        return context.analysis.types.getPrimitiveType(kind);
    }
}
