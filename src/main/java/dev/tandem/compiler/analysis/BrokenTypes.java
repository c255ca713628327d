package dev.tandem.compiler.analysis;

import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/** Finds out whether javac has errors of its own in a class; it reports them, and there is nothing to compile. */
public final class BrokenTypes extends TreeScanner<Boolean, Void> {

    private final Analysis analysis;

    private BrokenTypes(Analysis analysis) {
        this.analysis = analysis;
    }

    public static boolean in(Tree tree, Analysis analysis) {
        return Boolean.TRUE.equals(new BrokenTypes(analysis).scan(tree, null));
    }

    @Override
    public Boolean scan(Tree tree, Void nothing) {
        if (tree == null || tree instanceof ErroneousTree) {
            return tree != null;
        }
        TypeMirror type = analysis.type(tree);
        return type != null && type.getKind() == TypeKind.ERROR || Boolean.TRUE.equals(super.scan(tree, nothing));
    }

    @Override
    public Boolean reduce(Boolean first, Boolean second) {
        return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
    }
}
