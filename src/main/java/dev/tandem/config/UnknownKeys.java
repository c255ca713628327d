package dev.tandem.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names that look like Tandem's keys and are none, with the key that was probably meant. */
final class UnknownKeys {

    private UnknownKeys() {
    }

    /** Tells of each name once, as sources may show what others have. */
    static List<String> find(List<Source> sources) {
        Set<String> told = new HashSet<>();
        List<String> messages = new ArrayList<>();
        for (Source source : sources) {
            Set<String> known = Settings.getAll().stream().map(source::nameOf).collect(Collectors.toSet());
            for (String name : source.getNames()) {
                if (!known.contains(name) && told.add(name)) {
                    messages.add(Messages.unknownKey(name, source.getTitle(), nearest(name, known)));
                }
            }
        }
        return messages;
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream().min(Comparator.<String>comparingInt(each -> distance(name, each))
            .thenComparing(Comparator.naturalOrder())).orElseThrow();
    }

    /** The number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
