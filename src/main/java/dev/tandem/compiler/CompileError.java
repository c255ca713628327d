package dev.tandem.compiler;

import com.sun.source.tree.Tree;

/** Something that cannot be compiled; reported at its line, and the next statement is tried. */
final class CompileError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tree tree;

    CompileError(Tree tree, String message) {
        super(message);
        this.tree = tree;
    }

    Tree tree() {
        return tree;
    }
}
