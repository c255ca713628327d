package dev.tandem.compiler.analysis;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;

/** Tells whether an expression is made of literals, names and operators alone. */
public final class ConstantShape extends SimpleTreeVisitor<Boolean, Void> {

    @Override
    protected Boolean defaultAction(Tree tree, Void nothing) {
        return tree instanceof LiteralTree || tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    }

    @Override
    public Boolean visitBinary(BinaryTree tree, Void nothing) {
        return tree.getLeftOperand().accept(this, null) && tree.getRightOperand().accept(this, null);
    }

    @Override
    public Boolean visitUnary(UnaryTree tree, Void nothing) {
        return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitParenthesized(ParenthesizedTree tree, Void nothing) {
        return tree.getExpression().accept(this, null);
    }

    @Override
    public Boolean visitTypeCast(TypeCastTree tree, Void nothing) {
        return tree.getExpression().accept(this, null);
    }
}
