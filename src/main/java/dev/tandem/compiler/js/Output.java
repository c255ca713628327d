package dev.tandem.compiler.js;

import java.util.ArrayList;
import java.util.List;

/** Text while it is written: knows its indent, and which places of the source it stands for. */
final class Output {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private int depth;
    private int line;
    private int lineStart;

    /** Writes a part of a line. */
    void write(String part) {
        if (!part.isEmpty()) {
            indent();
            text.append(part);
        }
    }

    /** Notes that what is written next stands for a place of the source; none where it is {@code null}. */
    void from(Position position) {
        if (position != null) {
            indent();
            places.add(new Place(line, text.length() - lineStart, position.line(), position.column()));
        }
    }

    private void indent() {
        if (text.length() == lineStart) {
            text.append(INDENT.repeat(depth));
        }
    }

    void newLine() {
        text.append('\n');
        line++;
        lineStart = text.length();
    }

    /** Writes text with line breaks as it is. */
    void verbatim(String part) {
        int start = 0;
        for (int end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', start)) {
            text.append(part, start, end);
            newLine();
            start = end + 1;
        }
        text.append(part, start, part.length());
    }

    /** Writes lines one level deeper. */
    void indented(Runnable lines) {
        depth++;
        lines.run();
        depth--;
    }

    /** Writes a block: braces, and between them lines one level deeper, each of which begins with a new line. */
    void block(Runnable lines) {
        write("{");
        indented(lines);
        newLine();
        write("}");
    }

    Printed printed() {
        return new Printed(text.toString(), List.copyOf(places));
    }
}
