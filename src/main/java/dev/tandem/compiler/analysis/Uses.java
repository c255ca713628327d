package dev.tandem.compiler.analysis;

import javax.lang.model.element.Element;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Finds out whether a variable is used. */
public final class Uses extends TreeScanner<Boolean, Void> {

    private final Element variable;
    private final Analysis analysis;

    private Uses(Element variable, Analysis analysis) {
        this.variable = variable;
        this.analysis = analysis;
    }

    public static boolean isUsed(Element variable, Tree tree, Analysis analysis) {
        return Boolean.TRUE.equals(new Uses(variable, analysis).scan(tree, null));
    }

    @Override
    public Boolean visitIdentifier(IdentifierTree tree, Void nothing) {
        return variable.equals(analysis.element(tree));
    }

    @Override
    public Boolean reduce(Boolean first, Boolean second) {
        return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }
}
