package dev.tandem.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;

/**
 * Writes the source map of a module, version 3. It holds the lines of what is compiled for the browser, and of the rest
 * of the file only how many there are: what the server does stays there.
 */
final class SourceMap {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final Analysis analysis;
    private final Kinds kinds;

    SourceMap(Analysis analysis, Kinds kinds) {
        this.analysis = analysis;
        this.kinds = kinds;
    }

    String of(String module, String source, List<Marks.Place> places) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", 3);
        map.put("file", module.substring(module.lastIndexOf('/') + 1));
        map.put("sources", List.of(source));
        map.put("sourcesContent", List.of(browserLines()));
        map.put("names", List.of());
        map.put("mappings", mappings(places));
        return Json.write(map);
    }

    /** Returns the source with empty lines where code of the server stands. */
    private String browserLines() {
        List<String> lines = new ArrayList<>(List.of(analysis.text().split("\r?\n", -1)));
        boolean[] kept = new boolean[lines.size() + 1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void nothing) {
                if (kinds.isBrowserClass(analysis.element(tree))) {
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

    private static String mappings(List<Marks.Place> places) {
        StringBuilder text = new StringBuilder();
        Marks.Place last = new Marks.Place(0, 0, 0, 0);
        boolean isFirst = true;
        for (Marks.Place place : places) {
            int column = last.column();
            for (int line = last.line(); line < place.line(); line++) {
                text.append(';');
                column = 0;
                isFirst = true;
            }
            text.append(isFirst ? "" : ",");
            append(text, place.column() - column);
            append(text, 0);
            append(text, place.sourceLine() - last.sourceLine());
            append(text, place.sourceColumn() - last.sourceColumn());
            last = place;
            isFirst = false;
        }
        return text.toString();
    }

    /** Appends a number in base 64 with its sign in the last bit, as source maps have them. */
    private static void append(StringBuilder text, int number) {
        int rest = number < 0 ? -number << 1 | 1 : number << 1;
        do {
            int digit = rest & 31;
            rest >>>= 5;
            text.append(DIGITS.charAt(rest == 0 ? digit : digit | 32));
        }
        while (rest != 0);
    }
}
