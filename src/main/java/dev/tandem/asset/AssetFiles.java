package dev.tandem.asset;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves files of the class path that others refer to, under names that hold a hash: fonts and images of style sheets,
 * and what modules import. Kept for good, as their number is that of the files.
 */
final class AssetFiles {

    private static final Logger LOGGER = System.getLogger("dev.tandem.asset");
    private static final Pattern SUFFIX = Pattern.compile("([^?#]*)([?#].*)?", Pattern.DOTALL);

    private final Resources resources;
    private final Map<String, HashedFile> byLocation = new ConcurrentHashMap<>();
    private final Map<String, HashedFile> byUrlName = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    AssetFiles(Resources resources) {
        this.resources = resources;
    }

    /** Returns the file of that name in URLs; {@code null} when there is none. */
    HashedFile get(String urlName) {
        return byUrlName.get(urlName);
    }

    /** Keeps a file that has no place on the class path. */
    HashedFile keep(HashedFile file) {
        byUrlName.putIfAbsent(file.getUrlName(), file);
        return byUrlName.get(file.getUrlName());
    }

    /** Returns a style sheet with the addresses under which what it refers to is served beside it. */
    CssReferences style(String css, String location) {
        return style(css, location, new ArrayDeque<>());
    }

    private CssReferences style(String css, String location, Deque<String> path) {
        return new CssReferences(css, reference -> urlOf(reference, location, path));
    }

    /** Returns a module with the addresses under which what it imports is served beside it. */
    String module(String js, String location) {
        return module(js, location, new ArrayDeque<>());
    }

    private String module(String js, String location, Deque<String> path) {
        return new ModuleReferences(location, js).replace(specifier -> {
            HashedFile file = serve(resolve(location, specifier), path);
            if (file == null) {
                throw Messages.importMissing(location, specifier);
            }
            return "./" + file.getUrlName();
        });
    }

    private String urlOf(String reference, String from, Deque<String> path) {
        Matcher parts = SUFFIX.matcher(reference);
        parts.matches();
        String location = resolve(from, parts.group(1));
        HashedFile file = location == null || !ContentTypes.isKnown(location) ? null : serve(location, path);
        if (file == null) {
            if (missing.add(from + " " + reference)) {
                LOGGER.log(Level.WARNING, Messages.referenceMissing(from, reference));
            }
            return reference;
        }
        return file.getUrlName() + (parts.group(2) == null ? "" : parts.group(2));
    }

    /** Returns a file with all that it refers to; {@code null} when there is none. */
    private HashedFile serve(String location, Deque<String> path) {
        HashedFile known = location == null ? null : byLocation.get(location);
        if (known != null || location == null) {
            return known;
        }
        byte[] bytes = resources.readBytes(location);
        if (bytes == null) {
            return null;
        }
        if (path.contains(location)) {
            throw Messages.circle(List.copyOf(path));
        }
        path.addLast(location);
        HashedFile file = keep(new HashedFile(fileName(location), content(location, bytes, path)));
        path.removeLast();
        byLocation.putIfAbsent(location, file);
        return file;
    }

    private byte[] content(String location, byte[] bytes, Deque<String> path) {
        String type = ContentTypes.of(location);
        if (type.startsWith("text/css")) {
            CssReferences css = style(Resources.text(bytes), location, path);
            return Resources.bytes(css.imports() + css.rules());
        }
        return type.startsWith("text/javascript") ? Resources.bytes(module(Resources.text(bytes), location, path))
            : bytes;
    }

    static String fileName(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Returns the path that a relative one means; {@code null} when it leads out of the class path. */
    static String resolve(String from, String relative) {
        Deque<String> path = new ArrayDeque<>(List.of(from.split("/")));
        path.removeLast();
        for (String part : relative.split("/")) {
            if (part.equals("..")) {
                if (path.pollLast() == null) {
                    return null;
                }
            }
            else if (!part.equals(".") && !part.isEmpty()) {
                path.addLast(part);
            }
        }
        return String.join("/", path);
    }
}
