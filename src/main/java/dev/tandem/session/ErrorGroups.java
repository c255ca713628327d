package dev.tandem.session;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors by kind and place, at most {@value #MAX_GROUPS} groups: the one that was not seen for longest makes room. Of
 * each group one stack is kept, as text, so that no exception keeps alive what it knows. Any thread.
 */
public final class ErrorGroups {

    static final int MAX_GROUPS = 100;

    private static final int KEY_FRAMES = 3;
    private static final int MAX_MESSAGE = 500;

    /** Least recently seen first. */
    private final Map<Key, Group> groups = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(String kind, String what, List<StackTraceElement> frames) {
    }

    private static final class Group {

        private final String kind;
        private final String stack;
        private final long first = System.currentTimeMillis();
        private long last;
        private long count;
        private String message;
        private String session;

        Group(String kind, String stack) {
            this.kind = kind;
            this.stack = stack;
        }
    }

    /**
     * Adds one.
     *
     * @param session the session's name, empty for none
     * @param message what happened to what
     * @param error {@code null} for what a browser was refused
     */
    void add(String session, String message, Throwable error) {
        Key key = error == null ? new Key("refused", brief(String.valueOf(message)), List.of())
            : new Key(error.getClass().getName(), "", frames(error));
        String text = error == null ? String.valueOf(message) : message + ": " + messageOf(error);
        Group group;
        synchronized (this) {
            group = groups.get(key);
            if (group != null) {
                count(group, session, text);
                return;
            }
        }
        // Writing a stack takes a while, and is done once.
        group = new Group(key.kind(), error == null ? "" : StackText.of(error));
        synchronized (this) {
            Group present = groups.putIfAbsent(key, group);
            count(present == null ? group : present, session, text);
            if (groups.size() > MAX_GROUPS) {
                Iterator<Group> oldest = groups.values().iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    private static void count(Group group, String session, String message) {
        group.count++;
        group.last = System.currentTimeMillis();
        group.message = brief(message);
        group.session = session;
    }

    /** Returns what there is, the last one first. */
    public synchronized List<ErrorGroup> getAll() {
        return groups.values().stream()
            .map(g -> new ErrorGroup(g.kind, g.message, g.session, g.stack, g.count, g.first, g.last))
            .sorted(Comparator.comparingLong(ErrorGroup::getLast).reversed()).toList();
    }

    synchronized void clear() {
        groups.clear();
    }

    /** An exception's own message may be anything, and may throw. */
    private static String messageOf(Throwable error) {
        try {
            return String.valueOf(error.getMessage());
        }
        catch (RuntimeException e) {
            return "(its message failed: " + e.getClass().getName() + ")";
        }
    }

    private static List<StackTraceElement> frames(Throwable error) {
        StackTraceElement[] frames = error.getStackTrace();
        return List.of(frames).subList(0, Math.min(KEY_FRAMES, frames.length));
    }

    private static String brief(String text) {
        return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + "…";
    }
}
