package dev.tandem.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Makes a program whose outcomes differ as small as it gets: takes out lines, then parts of expressions. */
final class Shrinking {

    private static final String[] LITERALS = { "0", "1", "true", "false", "\"a\"", "'a'", "1.5" };
    private static final int ATTEMPTS = 600;

    private RandomProgram smallest;
    private int attempts;

    private Shrinking(RandomProgram program) {
        smallest = program;
    }

    static RandomProgram of(RandomProgram program) throws IOException {
        Shrinking shrinking = new Shrinking(program);
        int size;
        do {
            size = shrinking.smallest.source().length();
            shrinking.takeOutLines();
            shrinking.takeOutParts();
        }
        while (shrinking.smallest.source().length() < size);
        return shrinking.smallest;
    }

    /** Keeps the source if it compiles and its outcomes still differ. */
    private boolean keeps(String source) throws IOException {
        if (attempts++ > ATTEMPTS) {
            return false;
        }
        RandomProgram candidate = new RandomProgram(smallest.name(), source);
        boolean differs = differs(candidate);
        smallest = differs ? candidate : smallest;
        return differs;
    }

    private static boolean differs(RandomProgram candidate) throws IOException {
        try {
            List<RandomPrograms.Difference> differences = RandomPrograms.compare(List.of(candidate));
            return !differences.isEmpty() && !differences.get(0).javaScript().equals("not compiled");
        }
        catch (IllegalStateException | UncheckedIOException e) {
            // Too little is left of it to be run.
            return false;
        }
    }

    private void takeOutLines() throws IOException {
        for (int size = lines().size() / 2; size > 0; size /= 2) {
            for (int i = lines().size() - size; i >= 0; i -= size) {
                List<String> lines = lines();
                if (i + size <= lines.size() && isBalanced(lines.subList(i, i + size))) {
                    lines.subList(i, i + size).clear();
                    keeps(String.join("\n", lines));
                }
            }
        }
        takeOutBlocks();
    }

    private void takeOutBlocks() throws IOException {
        for (int i = lines().size() - 1; i >= 0; i--) {
            for (int j = i + 1; j <= lines().size() && j < i + 200; j++) {
                List<String> lines = lines();
                if (isBalanced(lines.subList(i, j)) && j > i + 1) {
                    lines.subList(i, j).clear();
                    if (!keeps(String.join("\n", lines)) && lines().get(i).endsWith("{")) {
                        // Perhaps what is inside the block is enough.
                        List<String> inside = lines();
                        inside.remove(j - 1);
                        inside.remove(i);
                        keeps(String.join("\n", inside));
                    }
                    break;
                }
            }
        }
    }

    private List<String> lines() {
        return new ArrayList<>(List.of(smallest.source().split("\n")));
    }

    private static boolean isBalanced(List<String> lines) {
        int depth = 0;
        for (String line : lines) {
            for (char c : line.toCharArray()) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (depth < 0) {
                    return false;
                }
            }
        }
        return depth == 0;
    }

    private void takeOutParts() throws IOException {
        for (int i = smallest.source().length() - 1; i >= 0; i--) {
            String source = smallest.source();
            int end = i < source.length() && source.charAt(i) == '(' ? end(source, i) : -1;
            if (end < 0) {
                continue;
            }
            for (String literal : LITERALS) {
                if (end - i > literal.length() && keeps(source.substring(0, i) + literal + source.substring(end + 1))) {
                    break;
                }
            }
        }
    }

    private static int end(String source, int start) {
        int depth = 0;
        for (int i = start; i < source.length(); i++) {
            depth += source.charAt(i) == '(' ? 1 : source.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
