package dev.tandem.session;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Writes the stack of an exception and of its causes, so much of it as people read. */
final class StackText {

    private static final int MAX_FRAMES = 40;
    private static final int MAX_CAUSES = 5;
    private static final int MAX_LENGTH = 16_000;

    private StackText() {
    }

    static String of(Throwable error) {
        StringBuilder out = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (Throwable t = error; t != null && seen.size() < MAX_CAUSES && seen.add(t); t = t.getCause()) {
            out.append(before).append(title(t)).append('\n');
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
                out.append("  at ").append(frames[i]).append('\n');
            }
            if (frames.length > MAX_FRAMES) {
                out.append("  … ").append(frames.length - MAX_FRAMES).append(" more\n");
            }
            before = "caused by ";
        }
        return out.length() <= MAX_LENGTH ? out.toString() : out.substring(0, MAX_LENGTH) + "…";
    }

    private static String title(Throwable error) {
        try {
            return String.valueOf(error);
        }
        catch (RuntimeException e) {
            return error.getClass().getName();
        }
    }
}
