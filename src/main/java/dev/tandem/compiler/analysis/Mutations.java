package dev.tandem.compiler.analysis;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.Element;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;

/** Which variables change after they were declared, and which names are used. */
public final class Mutations extends TreeScanner<Void, Void> {

    private final Analysis analysis;
    private final Set<Element> assigned = new HashSet<>();
    private final Set<Element> trusted = new HashSet<>();
    private final Set<String> localNames = new HashSet<>();

    private Mutations(Analysis analysis) {
        this.analysis = analysis;
    }

    public static Mutations in(Tree tree, Analysis analysis) {
        Mutations mutations = new Mutations(analysis);
        mutations.scan(tree, null);
        return mutations;
    }

    public boolean isAssigned(Element variable) {
        return assigned.contains(variable);
    }

    /** Tells whether the variable is a parameter of a lambda or the variable of a loop over elements. */
    public boolean isTrusted(Element variable) {
        return trusted.contains(variable);
    }

    public Set<String> localNames() {
        return localNames;
    }

    private void assign(ExpressionTree target) {
        if (target instanceof ParenthesizedTree parentheses) {
            assign(parentheses.getExpression());
            return;
        }
        Element element = analysis.element(target);
        if (element != null) {
            assigned.add(element);
        }
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        assign(tree.getVariable());
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void nothing) {
        assign(tree.getVariable());
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void nothing) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT,
                POSTFIX_DECREMENT -> assign(tree.getExpression());
            default -> {
            }
        }
        return super.visitUnary(tree, nothing);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        tree.getParameters().forEach(parameter -> trusted.add(analysis.element(parameter)));
        return super.visitLambdaExpression(tree, nothing);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
        trusted.add(analysis.element(tree.getVariable()));
        return super.visitEnhancedForLoop(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        Element element = analysis.element(tree);
        if (element != null && !element.getKind().isField()) {
            localNames.add(Naming.local(tree.getName().toString()));
        }
        return super.visitVariable(tree, nothing);
    }
}
