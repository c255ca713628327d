package dev.tandem.compiler.analysis;

import java.io.PrintWriter;
import java.io.StringWriter;

import com.sun.source.tree.Tree;

/** Something that cannot be compiled; reported at its line, and the next statement is tried. */
public final class CompileError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Tree tree;

    public CompileError(Tree tree, String message) {
        super(message);
        this.tree = tree;
    }

    /**
     * Returns an exception as an error at its place: what it stands for itself, or something the compiler does not
     * know.
     */
    public static CompileError at(Tree place, RuntimeException exception) {
        if (exception instanceof CompileError error) {
            return error.tree == null ? new CompileError(place, error.getMessage()) : error;
        }
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        return new CompileError(place, Messages.internal(trace.toString()));
    }

    public Tree tree() {
        return tree;
    }
}
