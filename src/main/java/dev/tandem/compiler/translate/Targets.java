package dev.tandem.compiler.translate;

import static javax.lang.model.element.Modifier.FINAL;

import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;

import dev.tandem.compiler.js.Js;

/** Compiles what is assigned to, and tells what may be evaluated twice. */
final class Targets {

    private final Context context;
    private final Translation translation;

    Targets(Context context, Translation translation) {
        this.context = context;
        this.translation = translation;
    }

    Target target(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return target(parentheses.getExpression());
        }
        if (tree instanceof ArrayAccessTree access) {
            Js array = translation.expression(access.getExpression());
            Js index = translation.converted(access.getIndex(),
                context.analysis.types.getPrimitiveType(TypeKind.INT));
            boolean isPure = isPure(access.getExpression()) && isPure(access.getIndex());
            return new Target(array, index, translation.expression(access), true, isPure, context);
        }
        if (tree instanceof MemberSelectTree select && !isStatic(select)) {
            Js value = translation.expression(tree);
            Js object = translation.expression(select.getExpression());
            Js key = Js.string(((Js.Member) value.plain()).name());
            return new Target(object, key, value, false, isPure(select.getExpression()), context);
        }
        Js value = translation.uncut(tree);
        return new Target(null, null, value.ranged(null), false, true, context);
    }

    private boolean isStatic(MemberSelectTree tree) {
        Element element = context.analysis.element(tree);
        return element != null && element.getModifiers().contains(Modifier.STATIC);
    }

    /** Tells whether evaluating the expression twice is the same as once. */
    boolean isPure(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parentheses) {
            return isPure(parentheses.getExpression());
        }
        if (tree instanceof MemberSelectTree select) {
            Element element = context.analysis.element(select);
            return element instanceof TypeElement || isStatic(select) || isPure(select.getExpression());
        }
        return tree instanceof IdentifierTree || tree instanceof LiteralTree;
    }

    /** Returns the variable when the expression is one that always holds the same array, otherwise {@code null}. */
    Element fixedArray(ExpressionTree tree) {
        Element element = tree instanceof IdentifierTree ? context.analysis.element(tree) : null;
        if (element == null) {
            return null;
        }
        boolean isFixed = element.getKind().isField() ? element.getModifiers().contains(FINAL)
            : !context.mutations.isAssigned(element);
        return isFixed ? element : null;
    }
}
