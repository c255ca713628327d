package dev.tandem.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gathers what the build wrote for classes: class files, files beside them, and what the compiler of models made. */
final class ClassFiles {

    private static final String MODULES = "META-INF/tandem/";
    private static final String CONSOLE = "dev/tandem/admin/console/";
    private static final String ROUTE = "dev/tandem/route/";
    private static final String INDEX = MODULES + "index";

    private ClassFiles() {
    }

    /** Returns the library: all that the build compiled but the showcase and the admin console. */
    static Archive library() {
        return below(Path.of("target/classes"), path -> !path.startsWith("dev/tandem/showcase/")
            && !path.startsWith(CONSOLE) && (!path.startsWith(MODULES) || path.startsWith(MODULES + ROUTE)));
    }

    /** Returns the admin console. */
    static Archive console() {
        var classes = Path.of("target/classes");
        var archive = below(classes, path -> path.startsWith(CONSOLE) || path.startsWith(MODULES + CONSOLE));
        var index = lines(classes.resolve(INDEX)).stream().filter(line -> line.startsWith(CONSOLE.replace('/', '.')));
        return archive.add(INDEX, index.collect(Collectors.joining("\n", "", "\n")));
    }

    /** Returns top-level classes with their nested ones, their resources and modules, and the index of just these. */
    static Archive of(List<Class<?>> types) {
        var archive = new Archive();
        var index = new ArrayList<String>();

        for (var type : types) {
            archive.addAll("", below(root(type), path -> belongsTo(type, path)));

            if (lines(root(type).resolve(INDEX)).contains(type.getName())) {
                index.add(type.getName());
            }
        }

        return index.isEmpty() ? archive : archive.add(INDEX, String.join("\n", index) + "\n");
    }

    private static boolean belongsTo(Class<?> type, String path) {
        var name = type.getName().replace('.', '/');
        var own = path.startsWith(MODULES) ? path.substring(MODULES.length()) : path;
        return own.startsWith(name + ".") || own.startsWith(name + "$");
    }

    private static Path root(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        }
        catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Archive below(Path root, Predicate<String> filter) {
        var archive = new Archive();

        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = root.relativize(file).toString().replace('\\', '/');

                if (filter.test(path)) {
                    archive.add(path, Files.readAllBytes(file));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return archive;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
