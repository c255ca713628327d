package dev.tandem.compiler.analysis;

import java.util.ArrayList;
import java.util.List;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;

/**
 * What a source map shows of a source file: the lines of what is compiled for the browser, and of the rest only how
 * many there are. What the server does stays there.
 */
public final class BrowserLines {

    private BrowserLines() {
    }

    /** Returns the source with empty lines where code of the server stands. */
    public static String of(Analysis analysis, ModelTypes modelTypes) {
        List<String> lines = new ArrayList<>(List.of(analysis.text().split("\r?\n", -1)));
        boolean[] kept = new boolean[lines.size() + 1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                if (modelTypes.isBrowserClass(analysis.element(tree))) {
                    for (int line = analysis.line(tree); line <= analysis.lastLine(tree); line++) {
                        kept[line] = true;
                    }
                    return null;
                }
                return super.visitClass(tree, nothing);
            }
        }.scan(analysis.unit, null);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(kept[i] ? lines.get(i) : "").append(i < lines.size() - 1 ? "\n" : "");
        }
        return text.toString();
    }
}
