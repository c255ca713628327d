package dev.tandem.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A connection string taken apart: {@code !children*.foo:label}.
 *
 * @param text the string as it was written
 * @param parts names from the handler's object on; the last one is the event type
 * @param label the label; empty when none was given
 * @param forced whether a type that is not declared is all right
 */
record Path(String text, List<Part> parts, String label, boolean forced) {

    /** A name and the number of stars behind it: 1 for each item of a list, 2 for their items in turn, too. */
    record Part(String name, int stars) {

        boolean isDeep() {
            return stars == 2;
        }
    }

    /**
     * Takes a connection string apart.
     *
     * @param warnings told of forms that are accepted but should be written otherwise
     * @throws IllegalArgumentException when it is not well formed
     */
    static Path parse(String text, Consumer<String> warnings) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '!') {
            start++;
        }
        int colon = text.indexOf(':', start);
        String names = colon < 0 ? text.substring(start) : text.substring(start, colon);
        String label = colon < 0 ? "" : text.substring(colon + 1);
        boolean forced = start > 0;
        if ((names + ".").contains(".*.")) {
            names = names.replace(".*", "*");
            warnings.accept(Messages.oldForm(text, names));
        }
        if (names.contains("!")) {
            names = names.replace("!", "");
            warnings.accept(Messages.misplacedMark(text, names));
            forced = true;
        }
        List<Part> parts = new ArrayList<>();
        for (String part : names.split("\\.", -1)) {
            parts.add(parsePart(text, part));
        }
        return new Path(text, List.copyOf(parts), label, forced);
    }

    Part last() {
        return parts.get(parts.size() - 1);
    }

    private static Part parsePart(String text, String part) {
        int stars = part.endsWith("**") ? 2 : part.endsWith("*") ? 1 : 0;
        String name = part.substring(0, part.length() - stars);
        if (!isIdentifier(name)) {
            throw Messages.badPart(text, part);
        }
        return new Part(name, stars);
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
            && !Character.isDigit(name.codePointAt(0))
            && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$');
    }
}
