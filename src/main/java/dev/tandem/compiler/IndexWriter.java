package dev.tandem.compiler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The list of all modules of a jar: {@code META-INF/tandem/index}, kept across incremental builds. */
final class IndexWriter {

    private static final String PATH = "META-INF/tandem/index";

    private final Filer filer;

    IndexWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Merges the index with what was compiled.
     *
     * @param compiled top-level classes of this compilation
     * @param withModule those of them that have a module
     * @param written the files written for them
     */
    void update(Set<String> compiled, Set<String> withModule, Set<String> written) throws IOException {
        Set<String> before = read();
        Set<String> after = new TreeSet<>(withModule);
        for (String name : before) {
            if (!compiled.contains(name) && isThere(name)) {
                after.add(name);
            }
            else {
                for (String path : Module.paths(name)) {
                    if (!written.contains(path)) {
                        delete(path);
                    }
                }
            }
        }
        if (after.isEmpty() && !before.isEmpty()) {
            delete(PATH);
        }
        else if (!after.equals(before)) {
            write(after);
        }
    }

    private Set<String> read() {
        Set<String> names = new TreeSet<>();
        try (Reader reader = resource(PATH).openReader(true); BufferedReader lines = new BufferedReader(reader)) {
            lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(names::add);
        }
        catch (IOException e) {
            // There is none before the first build.
            return names;
        }
        return names;
    }

    private boolean isThere(String name) {
        try {
            return resource(name.replace('.', '/') + ".class").getLastModified() != 0;
        }
        catch (IOException e) {
            return false;
        }
    }

    /** Filers do not delete; a file system does, and incremental builds have one. */
    private void delete(String path) throws IOException {
        URI file = resource(path).toUri();
        if ("file".equals(file.getScheme())) {
            Files.deleteIfExists(Path.of(file));
        }
    }

    private FileObject resource(String path) throws IOException {
        return filer.getResource(StandardLocation.CLASS_OUTPUT, "", path);
    }

    private void write(Set<String> names) throws IOException {
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH).openWriter()) {
            for (String name : names) {
                writer.write(name + "\n");
            }
        }
    }
}
