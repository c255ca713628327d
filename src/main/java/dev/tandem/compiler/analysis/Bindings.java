package dev.tandem.compiler.analysis;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.Element;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/** Finds the variables that patterns bind within a statement, outside the blocks nested in it. */
public final class Bindings extends TreeScanner<Void, Void> {

    private final Analysis analysis;
    private final List<Element> found = new ArrayList<>();

    private Bindings(Analysis analysis) {
        this.analysis = analysis;
    }

    public static List<Element> in(Tree tree, Analysis analysis) {
        Bindings bindings = new Bindings(analysis);
        if (!(tree instanceof BlockTree)) {
            bindings.scan(tree, null);
        }
        return bindings.found;
    }

    @Override
    public Void visitBindingPattern(BindingPatternTree tree, Void nothing) {
        found.add(analysis.element(tree.getVariable()));
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitCase(CaseTree tree, Void nothing) {
        return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
        scan(tree.getCondition(), nothing);
        return tree.getElseStatement() instanceof IfTree ? scan(tree.getElseStatement(), nothing) : null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
        return scan(tree.getCondition(), nothing);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
        return scan(tree.getCondition(), nothing);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
        scan(tree.getInitializer(), nothing);
        scan(tree.getCondition(), nothing);
        return scan(tree.getUpdate(), nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        return scan(tree.getExpression(), nothing);
    }
}
