package dev.tandem.asset;

/**
 * Turns the stack of an error in a browser into one that reads as Java's:
 * {@code at demo.Thermostat.show(Thermostat.java:42)}, which IDEs and log viewers link to the source.
 *
 * <pre>{@code
 * StackTraces traces = new StackTraces(store);
 * log.warning(traces.toJava(stackFromTheBrowser));
 * }</pre>
 *
 * Lines that are not of this application stay as they are. What comes from a browser may be anything: only the first
 * {@value #MAX_LENGTH} characters are read. Safe for threads.
 */
public final class StackTraces {

    static final int MAX_LENGTH = 16_384;

    private final AssetStore store;

    /** @param store the store of the application whose pages the stacks come from */
    public StackTraces(AssetStore store) {
        this.store = store;
    }

    /** Returns the stack with the places of the sources; empty for {@code null}. */
    public String toJava(String stack) {
        if (stack == null) {
            return "";
        }
        String text = stack.length() <= MAX_LENGTH ? stack : stack.substring(0, MAX_LENGTH);
        StringBuilder java = new StringBuilder();
        for (String line : text.split("\n")) {
            String frame = frame(line);
            java.append(java.length() == 0 ? "" : "\n").append(frame == null ? line : frame);
        }
        return java.toString();
    }

    /** Returns the line of a frame, as Chromium and Firefox write it, in Java's form; {@code null} for any other. */
    private String frame(String line) {
        String place = line.strip();
        int end = place.endsWith(")") ? place.length() - 1 : place.length();
        int columnAt = place.lastIndexOf(':', end - 1);
        int lineAt = columnAt < 0 ? -1 : place.lastIndexOf(':', columnAt - 1);
        int slash = lineAt < 0 ? -1 : place.lastIndexOf('/', lineAt);
        int lineNumber = slash < 0 ? -1 : number(place.substring(lineAt + 1, columnAt));
        int column = slash < 0 ? -1 : number(place.substring(columnAt + 1, end));
        if (lineNumber < 0 || column < 0) {
            return null;
        }
        SourcePositions.Position position = store.findSource(place.substring(slash + 1, lineAt), lineNumber, column);
        return position == null ? null : "    at " + className(position.source()) + "." + function(place) + "("
            + position.source().substring(position.source().lastIndexOf('/') + 1) + ":" + position.line() + ")";
    }

    private static int number(String digits) {
        boolean isNumber = !digits.isEmpty() && digits.length() < 9 && digits.chars()
            .allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : -1;
    }

    private static String className(String source) {
        return source.substring(0, source.lastIndexOf('.')).replace('/', '.');
    }

    /**
     * Returns the name of the function: {@code at Thermostat.show (…)} or {@code show@…}; {@code lambda} for one
     * without.
     */
    private static String function(String place) {
        int at = place.indexOf('@');
        int parenthesis = place.indexOf(" (");
        String name = place.startsWith("at ") ? parenthesis < 0 ? "" : place.substring(3, parenthesis)
            : at < 0 ? "" : place.substring(0, at);
        name = name.startsWith("async ") ? name.substring(6) : name;
        if (name.startsWith("new ")) {
            return "<init>";
        }
        int alias = name.indexOf(" [as ");
        String plain = alias < 0 ? name : name.substring(0, alias);
        String last = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('/')) + 1);
        return last.isEmpty() || last.indexOf('<') >= 0 ? "lambda" : last;
    }
}
