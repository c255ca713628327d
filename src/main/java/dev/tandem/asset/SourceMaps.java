package dev.tandem.asset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.tandem.bundle.Linker;

/**
 * Finds out which lines of Java a linked file comes from. Each of its modules keeps its lines, so that the map of the
 * file is that of its modules, each at its line.
 */
final class SourceMaps {

    private static final String SLOT = Linker.slot("");
    private static final String NAME_BEGIN = SLOT.substring(0, SLOT.length() - 2);
    private static final String NAME_END = "\"] = (() => {";
    /** What stands after a module comes from nowhere. */
    private static final String NOTHING = "{\"version\":3,\"sources\":[],\"names\":[],\"mappings\":\"A\"}";

    private final Resources resources;
    private final Cache<String, List<Section>> sections = new Cache<>(64);

    /** A module inside a linked file: its first line there, the one after its last, and its map. */
    private record Section(int line, int end, String map, SourcePositions positions) {
    }

    SourceMaps(Resources resources) {
        this.resources = resources;
    }

    /** Returns the source map of a linked file; {@code null} when it holds nothing that was compiled. */
    String of(HashedFile script) {
        StringBuilder json = new StringBuilder();
        for (Section section : sectionsOf(script)) {
            json.append(json.length() == 0 ? "" : ",\n");
            append(json, section.line(), section.map());
            json.append(",\n");
            append(json, section.end(), NOTHING);
        }
        return json.length() == 0 ? null : "{\"version\":3,\"sections\":[\n" + json + "\n]}\n";
    }

    private static void append(StringBuilder json, int line, String map) {
        json.append("{\"offset\":{\"line\":").append(line).append(",\"column\":0},\"map\":").append(map.strip())
            .append('}');
    }

    /**
     * Returns the place in Java that a place in a linked file comes from; {@code null} when there is none.
     *
     * @param line counts from 1, as in stack traces
     * @param column counts from 1
     */
    SourcePositions.Position find(HashedFile script, int line, int column) {
        for (Section section : sectionsOf(script)) {
            if (line - 1 >= section.line() && line - 1 < section.end()) {
                return section.positions().find(line - 1 - section.line(), column - 1);
            }
        }
        return null;
    }

    private List<Section> sectionsOf(HashedFile script) {
        return sections.get(script.getUrlName(), name -> read(script));
    }

    private List<Section> read(HashedFile script) {
        List<Section> found = new ArrayList<>();
        String[] lines = new String(script.getBytes(), StandardCharsets.UTF_8).split("\n", -1);
        String module = null;
        int start = 0;
        for (int i = 0; i < lines.length; i++) {
            int end = lines[i].startsWith(NAME_BEGIN) ? lines[i].indexOf(NAME_END) : -1;
            if (end > 0) {
                module = lines[i].substring(NAME_BEGIN.length(), end);
                start = i;
            }
            else if (module != null && lines[i].equals("})();")) {
                String map = resources.readSourceMap(module);
                if (map != null) {
                    found.add(new Section(start, i, map, SourcePositions.parse(map)));
                }
                module = null;
            }
        }
        return List.copyOf(found);
    }
}
