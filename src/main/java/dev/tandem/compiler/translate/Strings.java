package dev.tandem.compiler.translate;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;

import dev.tandem.compiler.analysis.CompileError;
import dev.tandem.compiler.js.Js;

/** Compiles the concatenation of strings. */
final class Strings {

    private final Context context;
    private final Translation translation;
    private final CallResults results;

    Strings(Context context, Translation translation, CallResults results) {
        this.context = context;
        this.translation = translation;
        this.results = results;
    }

    Js concatenation(BinaryTree tree) {
        List<ExpressionTree> operands = new ArrayList<>();
        collect(tree, operands);
        boolean isPlain = isText(operands.get(0)) || isText(operands.get(1));
        Js result = isPlain ? operand(operands.get(0)) : Js.binary(Js.string(""), "+", operand(operands.get(0)));
        for (ExpressionTree operand : operands.subList(1, operands.size())) {
            result = Js.binary(result, "+", operand(operand));
        }
        return result.ranged(null);
    }

    /** Collects the operands from the first one that is added to a string. */
    private void collect(ExpressionTree tree, List<ExpressionTree> operands) {
        if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
                && context.analysis.isString(context.type(sum))) {
            collect(sum.getLeftOperand(), operands);
            operands.add(sum.getRightOperand());
        }
        else {
            operands.add(tree);
        }
    }

    Js append(Target target, CompoundAssignmentTree tree) {
        ExpressionTree right = tree.getExpression();
        Js added = operand(right);
        if (!isText(right)) {
            added = Js.name("String").call(List.of(added));
        }
        boolean isString = context.analysis.isString(context.type(tree.getVariable()));
        if (isString && target.isPure() && !target.isElement()) {
            return new Js.Assign(target.value(), "+=", added);
        }
        Js text = added;
        return target.update(old -> Js.binary(isString ? old : context.helper("toText")
            .call(List.of(old)), "+", text));
    }

    /** Returns the operand so that JavaScript's {@code +} makes the text of it that Java makes. */
    private Js operand(ExpressionTree tree) {
        TypeMirror type = context.type(tree);
        if (context.analysis.primitiveKind(type) == TypeKind.FLOAT) {
            throw new CompileError(tree, Messages.floats());
        }
        Js value = translation.expression(tree);
        return isConcatenable(type) ? value : context.helper("toText").call(List.of(value));
    }

    private boolean isConcatenable(TypeMirror type) {
        if (type.getKind().isPrimitive() || type.getKind() == TypeKind.NULL || context.analysis.isString(type)
                || context.analysis.isBoxed(type)) {
            return true;
        }
        javax.lang.model.element.TypeElement element = context.analysis.typeElement(type);
        return type.getKind() == TypeKind.DECLARED && (context.modelTypes.isBrowserClass(element)
            || context.library.isConcatenable(element.getQualifiedName().toString()));
    }

    /** Tells whether the value is a string for certain: neither null nor of another type. */
    private boolean isText(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isText(parentheses.getExpression());
        }
        TypeMirror type = context.type(tree);
        if (type.getKind() == TypeKind.CHAR) {
            return true;
        }
        if (!context.analysis.isString(type)) {
            return !isConcatenable(type);
        }
        return context.analysis.constant(tree) != null || tree instanceof BinaryTree
            || tree instanceof MethodInvocationTree call && results.isLibraryCall(call)
                && !results.mayReturnNull(call);
    }
}
