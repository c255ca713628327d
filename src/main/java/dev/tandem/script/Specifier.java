package dev.tandem.script;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** What stands between the quotes of an import. */
final class Specifier {

    private static final Map<String, String> KNOWN = Map.of("tandem", JsModule.RUNTIME, "tandem/java", JsModule.JAVA,
        "tandem/upload", JsModule.extension("upload"), "tandem/bindText", JsModule.extension("bind-text"));

    private Specifier() {
    }

    /** Returns the name of the module that the importer means, or null when it means none on the class path. */
    static String resolve(String importer, String specifier) {
        if (KNOWN.containsKey(specifier)) {
            return KNOWN.get(specifier);
        }
        if (!specifier.startsWith("./") && !specifier.startsWith("../") || specifier.indexOf('\\') >= 0) {
            return null;
        }
        Deque<String> path = new ArrayDeque<>();
        for (String part : importer.split("/")) {
            path.addLast(part);
        }
        path.removeLast();
        for (String part : specifier.split("/")) {
            if (part.equals("..")) {
                if (path.pollLast() == null) {
                    return null;
                }
            }
            else if (!part.equals(".")) {
                path.addLast(part);
            }
        }
        return String.join("/", path);
    }
}
