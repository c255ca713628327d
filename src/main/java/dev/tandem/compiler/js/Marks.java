package dev.tandem.compiler.js;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks inside generated text that say from which place of the source it comes. They move with the text while it is put
 * together, and are taken out at the end; what they said becomes the source map.
 */
public final class Marks {

    private static final char BEGIN = '\uE001';
    private static final char END = '\uE002';

    /**
     * A place in the module that comes from one in the source; all count from 0.
     *
     * @param line in the module
     * @param column in the module
     * @param sourceLine in the source
     * @param sourceColumn in the source
     */
    record Place(int line, int column, int sourceLine, int sourceColumn) {
    }

    /**
     * A text without marks, and what they said.
     *
     * @param text the text
     * @param places in their order
     */
    public record Marked(String text, List<Place> places) {
    }

    private Marks() {
    }

    /** Returns the mark of a place; lines and columns count from 0. */
    public static String of(Position position) {
        return BEGIN + String.valueOf(position.line()) + ':' + position.column() + END;
    }

    static boolean isPart(char c) {
        return c == BEGIN || c == END;
    }

    /** Returns the text after the marks that it begins with. */
    public static String after(String text) {
        String rest = text;
        while (!rest.isEmpty() && rest.charAt(0) == BEGIN) {
            rest = rest.substring(rest.indexOf(END) + 1);
        }
        return rest;
    }

    public static Marked read(String marked) {
        StringBuilder text = new StringBuilder(marked.length());
        List<Place> places = new ArrayList<>();
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == BEGIN) {
                int end = marked.indexOf(END, i);
                int colon = marked.indexOf(':', i);
                places.add(new Place(line, text.length() - lineStart, Integer.parseInt(marked, i + 1, colon, 10),
                    Integer.parseInt(marked, colon + 1, end, 10)));
                i = end;
                continue;
            }
            text.append(c);
            if (c == '\n') {
                line++;
                lineStart = text.length();
            }
        }
        return new Marked(text.toString(), places);
    }
}
