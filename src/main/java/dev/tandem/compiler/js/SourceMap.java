package dev.tandem.compiler.js;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the source map of a module, version 3. */
public final class SourceMap {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private SourceMap() {
    }

    /**
     * @param source name of the Java file
     * @param lines its text, without what the map does not show
     * @param places in their order
     */
    public static String of(String module, String source, String lines, List<Place> places) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("version", 3);
        map.put("file", module.substring(module.lastIndexOf('/') + 1));
        map.put("sources", List.of(source));
        map.put("sourcesContent", List.of(lines));
        map.put("names", List.of());
        map.put("mappings", mappings(places));
        return Json.write(map);
    }

    private static String mappings(List<Place> places) {
        StringBuilder text = new StringBuilder();
        Place last = new Place(0, 0, 0, 0);
        boolean isFirst = true;
        for (Place place : places) {
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
