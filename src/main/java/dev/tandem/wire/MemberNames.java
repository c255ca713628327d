package dev.tandem.wire;

/**
 * Looks at the names of members while a text is checked, before it is parsed: parsers put them into maps, where those
 * of one hash are compared with each other, and whoever knows how texts are hashed can make as many as a message holds.
 * Short texts and an object's first names are not looked at, so that what is usual costs nothing.
 */
final class MemberNames {

    /** What is shorter has no names that would take time. */
    static final int LONG_ENOUGH = 5_000;

    private static final int FREE = 16;

    /** So many names of one hash in one object may be chance. */
    private static final int BY_CHANCE = 8;

    /** And so many more in all of a message are no harm. */
    private static final int MAX_EXCESS = 1_000;

    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    /** Of each object that is open, how many members it has; negative for an array. */
    private final int[] members;
    private final Collisions[] collisions;
    private int depth;
    private int excess;
    private boolean isNameNext;

    MemberNames(int maxDepth) {
        members = new int[maxDepth + 1];
        collisions = new Collisions[maxDepth + 1];
    }

    void open(boolean isObject) {
        depth++;
        members[depth] = isObject ? 0 : -1;
        collisions[depth] = null;
        isNameNext = isObject;
    }

    void close() {
        depth--;
        isNameNext = false;
    }

    void comma() {
        isNameNext = depth > 0 && members[depth] >= 0;
    }

    /**
     * Takes note of what stands in quotation marks from {@code start} to {@code end}.
     *
     * @throws WireException when too many names have had the hash of others in their objects
     */
    void text(String text, int start, int end) {
        if (!isNameNext) {
            return;
        }
        isNameNext = false;
        if (++members[depth] <= FREE) {
            return;
        }
        if (collisions[depth] == null) {
            collisions[depth] = new Collisions(Object.class);
        }
        if (collisions[depth].count(hash(text, start + 1, end)) > BY_CHANCE && ++excess > MAX_EXCESS) {
            throw Messages.badFrame("more than " + MAX_EXCESS + " names of the hash of others");
        }
    }

    /** Returns the hash of what the text stands for. */
    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end) {
                char kind = text.charAt(++i);
                c = kind == 'u' ? unicode(text, i + 1, end) : unescape(kind);
                i += kind == 'u' ? HEX_DIGITS : 0;
            }
            hash = 31 * hash + c;
        }
        return hash;
    }

    /** What is no number is refused by the parser. */
    private static char unicode(String text, int start, int end) {
        int code = 0;
        for (int i = start; i < Math.min(start + HEX_DIGITS, end); i++) {
            code = code * HEX + Character.digit(text.charAt(i), HEX);
        }
        return (char) code;
    }

    private static char unescape(char kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }
}
