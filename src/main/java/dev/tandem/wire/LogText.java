package dev.tandem.wire;

/** What a client has sent, fit for one line of a log: it breaks no line, forges none, and is short. Any thread. */
public final class LogText {

    private static final int MAX_LENGTH = 40;

    private LogText() {
    }

    /** Returns the beginning of a text, with a question mark for each character that is not one to be seen. */
    public static String brief(String text) {
        return brief(text, MAX_LENGTH);
    }

    /** Returns at most so many characters of a text, and a mark where some are left out. */
    public static String brief(String text, int length) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), length) + 1);
        for (int i = 0; i < text.length() && i < length; i++) {
            char c = text.charAt(i);
            out.append(isSeen(c) ? c : '?');
        }
        return text.length() <= length ? out.toString() : out.append('…').toString();
    }

    /** Also what turns the direction of a line, or reaches a terminal as a command, is not let through. */
    private static boolean isSeen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
