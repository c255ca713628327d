package dev.tandem.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.tandem.wire.JsonText;
import dev.tandem.wire.WireException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/**
 * The ids that a session has ever given: the simple name of a class and a number that counts all models. It takes two bytes
 * for each, however long the session lives and whatever became of the model.
 */
final class GivenIds {

    private static final int MAX_DIGITS = 9;

    /** No session makes more models in its life. */
    private static final int MAX_READ = 100_000_000;

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

    /** Writes what has been given, as runs of one name. */
    void write(StringBuilder out) {
        out.append("{\"names\":[");
        for (int i = 0; i < names.size(); i++) {
            JsonText.string(i == 0 ? out : out.append(','), names.get(i));
        }
        out.append("],\"runs\":[");
        for (int i = 1, next; i <= last; i = next) {
            for (next = i + 1; next <= last && given[next] == given[i]; next++) {
                // Of the same name.
            }
            out.append(i == 1 ? "" : ",").append((int) given[i]).append(',').append(next - i);
        }
        out.append("]}");
    }

    /**
     * Takes up what {@link #write} has written.
     *
     * @throws WireException when it is none; nothing is changed then
     */
    void read(JsonObject json) {
        List<String> readNames = json.getJsonArray("names").getValuesAs(JsonString::getString);
        int[] runs = json.getJsonArray("runs").getValuesAs(JsonNumber.class).stream()
            .mapToInt(JsonNumber::intValueExact).toArray();
        int count = 0;
        for (int i = 0; i < runs.length; i += 2) {
            if (i + 1 == runs.length || runs[i] < 0 || runs[i] >= readNames.size() || runs[i + 1] < 1
                || runs[i + 1] > MAX_READ - count) {
                throw new WireException("no ids");
            }
            count += runs[i + 1];
        }
        names.addAll(readNames);
        for (String name : readNames) {
            places.put(name, (char) places.size());
        }
        given = new char[count + 2];
        for (int i = 0; i < runs.length; i += 2) {
            Arrays.fill(given, last + 1, last + 1 + runs[i + 1], (char) runs[i]);
            last += runs[i + 1];
        }
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
