package dev.tandem.asset;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** The map of one module: from its lines to those of its source. */
final class SourcePositions {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final String source;
    private final List<int[]> lines;

    /**
     * A place in a source.
     *
     * @param source path of the file
     * @param line counts from 1
     */
    record Position(String source, int line) {
    }

    private SourcePositions(String source, List<int[]> lines) {
        this.source = source;
        this.lines = lines;
    }

    static SourcePositions parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject map = reader.readObject();
            return new SourcePositions(map.getJsonArray("sources").getString(0), decode(map.getString("mappings")));
        }
    }

    /** Returns the places of each line, as pairs of a column there and a line of the source. */
    private static List<int[]> decode(String mappings) {
        List<int[]> lines = new ArrayList<>();
        int sourceLine = 0;
        for (String line : mappings.split(";", -1)) {
            String[] segments = line.isEmpty() ? new String[0] : line.split(",");
            int[] places = new int[2 * segments.length];
            int column = 0;
            for (int i = 0; i < segments.length; i++) {
                int[] fields = numbers(segments[i]);
                column += fields[0];
                sourceLine += fields[2];
                places[2 * i] = column;
                places[2 * i + 1] = sourceLine;
            }
            lines.add(places);
        }
        return lines;
    }

    private static int[] numbers(String segment) {
        int[] numbers = new int[5];
        int at = 0;
        int value = 0;
        int shift = 0;
        for (int i = 0; i < segment.length(); i++) {
            int digit = DIGITS.indexOf(segment.charAt(i));
            value |= (digit & 31) << shift;
            shift += 5;
            if ((digit & 32) == 0) {
                numbers[at++] = (value & 1) == 0 ? value >> 1 : -(value >> 1);
                value = 0;
                shift = 0;
            }
        }
        return numbers;
    }

    /** Returns where a place of the module comes from, counted from 0; {@code null} where nothing tells. */
    Position find(int line, int column) {
        if (line < 0 || line >= lines.size()) {
            return null;
        }
        int[] places = lines.get(line);
        int found = -1;
        for (int i = 0; i < places.length && places[i] <= column; i += 2) {
            found = places[i + 1];
        }
        // What stands before the first place of its line belongs to the line all the same.
        found = found < 0 && places.length > 0 ? places[1] : found;
        return found < 0 ? null : new Position(source, found + 1);
    }
}
