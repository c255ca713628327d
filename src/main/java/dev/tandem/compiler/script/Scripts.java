package dev.tandem.compiler.script;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;

import dev.tandem.compiler.analysis.Naming;

/**
 * Finds the hand-written browser sides of models: in the folder of the Java file, in {@code src/main/resources} beside
 * {@code src/main/java}, in the output folder, where the build has put the resources, and on the source path. Those of
 * classes that are not compiled now are known by the modules that were written for them.
 */
public final class Scripts {

    private final Trees trees;
    private final Filer filer;
    private final Map<String, Script> found = new HashMap<>();

    public Scripts(Trees trees, Filer filer) {
        this.trees = trees;
        this.filer = filer;
    }

    /** Returns the script beside a top-level class, whatever that class is; {@code null} when there is none. */
    public Script of(TypeElement topLevel) {
        String name = topLevel.getQualifiedName().toString();
        if (!found.containsKey(name)) {
            found.put(name, find(topLevel));
        }
        return found.get(name);
    }

    private Script find(TypeElement topLevel) {
        TreePath path = trees.getPath(topLevel);
        String module = Naming.module(topLevel);
        if (path == null) {
            boolean wasFound = isBesideClass(StandardLocation.CLASS_PATH, topLevel)
                || isBesideClass(StandardLocation.CLASS_OUTPUT, topLevel);
            return wasFound ? new Script(null, true) : null;
        }
        Path source = file(path.getCompilationUnit().getSourceFile().toUri());
        Path root = source == null ? null : rootOf(source, module);
        String beside = source == null ? null
            : read(source.resolveSibling(module.substring(module.lastIndexOf('/') + 1)));
        String resource = root == null ? null : read(root.resolveSibling("resources").resolve(module));
        String copied = read(StandardLocation.CLASS_OUTPUT, module);
        String text = Stream.of(Optional.ofNullable(beside), Optional.ofNullable(resource), Optional.ofNullable(copied))
            .flatMap(Optional::stream).findFirst().orElseGet(() -> read(StandardLocation.SOURCE_PATH, module));
        return text == null ? null : new Script(text, resource != null || copied != null);
    }

    /**
     * Tells whether the folder or jar of a class holds a model module of it. javac does not find {@code META-INF} in
     * jars.
     */
    private boolean isBesideClass(StandardLocation location, TypeElement topLevel) {
        String file = topLevel.getQualifiedName().toString().replace('.', '/') + ".class";
        try {
            String uri = filer.getResource(location, "", file).toUri().toString();
            String root = uri.endsWith(file) ? uri.substring(0, uri.length() - file.length()) : uri;
            URLConnection connection = URI.create(root + Naming.FOLDER + Naming.modelModule(topLevel)).toURL()
                .openConnection();
            connection.setUseCaches(false);
            connection.getInputStream().close();
            return true;
        }
        catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // There is none, or the tool has no such place.
            return false;
        }
    }

    /** Returns the folder that the package names start from, when it is called {@code java}; {@code null} otherwise. */
    private static Path rootOf(Path source, String module) {
        Path root = source.getParent();
        for (int i = (int) module.chars().filter(c -> c == '/').count(); i > 0 && root != null; i--) {
            root = root.getParent();
        }
        return root == null || !root.endsWith("java") ? null : root;
    }

    private static Path file(URI uri) {
        try {
            return "file".equals(uri.getScheme()) ? Path.of(uri) : null;
        }
        catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    /** File systems that do not tell upper from lower case must not take {@code gauge.js} for {@code Gauge.js}. */
    private static String read(Path file) {
        try {
            boolean isThere = Files.isRegularFile(file) && file.toRealPath().getFileName().equals(file.getFileName());
            return isThere ? Files.readString(file) : null;
        }
        catch (IOException e) {
            return null;
        }
    }

    private String read(StandardLocation location, String path) {
        try {
            var resource = filer.getResource(location, "", path);
            Path file = file(resource.toUri());
            if (file != null) {
                return read(file);
            }
            try (var in = resource.openInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // There is none, or the tool has no such place.
            return null;
        }
    }
}
