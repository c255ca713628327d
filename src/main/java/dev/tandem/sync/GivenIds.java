package dev.tandem.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that a session has ever given: the simple name of a class and a number that counts all models. It takes two bytes
 * for each, however long the session lives and whatever became of the model.
 */
final class GivenIds {

    private static final int MAX_DIGITS = 9;

    private final Map<String, Character> places = new HashMap<>(4);
    private final List<String> names = new ArrayList<>(4);
    /** For each number, from 1, the place of its name. */
    private char[] given = new char[4];
    private int last;

    String next(String simpleName) {
        if (++last == given.length) {
            given = Arrays.copyOf(given, 2 * last);
        }
        given[last] = places.computeIfAbsent(simpleName, name -> {
            names.add(name);
            return (char) (names.size() - 1);
        });
        return simpleName + last;
    }

    int count() {
        return last;
    }

    /** A name may end in digits itself: {@code Lamp21} is the first of {@code Lamp2} or the 21st model, a {@code Lamp}. */
    boolean contains(String id) {
        int number = 0;
        int factor = 1;
        for (int i = id.length() - 1; i > 0 && id.length() - i <= MAX_DIGITS; i--) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            number += digit * factor;
            factor *= 10;
            if (digit > 0 && number <= last && isName(id, i, names.get(given[number]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String id, int length, String name) {
        return name.length() == length && id.startsWith(name);
    }
}
