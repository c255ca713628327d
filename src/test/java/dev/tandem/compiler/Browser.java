package dev.tandem.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** Runs compiled modules in a JavaScript engine, with a small stand-in for the runtime of models. */
final class Browser implements AutoCloseable {

    private static final String MODULES = "META-INF/tandem/";
    private static final Pattern PASSED_ON = Pattern.compile("from \"\\./(java/\\w+\\.js)\"");

    private final Path folder;
    private final Context context;

    /** Takes the modules of a folder of compiled classes, those of one package. */
    Browser(Path classes, Path folder) {
        this.folder = folder;
        PASSED_ON.matcher(copy("dev/tandem/client/java.js", "java.js")).results().map(file -> file.group(1))
            .forEach(name -> copy("dev/tandem/client/" + name, name));
        copy("dev/tandem/compiler/tandem.js", "tandem.js");
        try (Stream<Path> modules = Files.walk(classes.resolve(MODULES))) {
            modules.filter(each -> each.toString().endsWith(".js"))
                .forEach(each -> take(each, classes.resolve(MODULES)));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = Context.newBuilder("js").allowIO(IOAccess.ALL).option("engine.WarnInterpreterOnly", "false")
            .allowExperimentalOptions(true).option("js.esm-eval-returns-exports", "true").build();
    }

    private String copy(String resource, String name) {
        try (var stream = Browser.class.getClassLoader().getResourceAsStream(resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return text;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Path module, Path root) {
        try {
            Path target = folder.resolve(root.relativize(module).toString());
            Files.createDirectories(target.getParent());
            Files.writeString(target, Files.readString(module)
                .replace("from \"tandem/java\"", "from \"" + folder.resolve("java.js") + "\"")
                .replace("from \"tandem\"", "from \"" + folder.resolve("tandem.js") + "\""));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a module whose imports are relative to the folder, and returns its exports. */
    Value run(String script) {
        try {
            Source source = Source.newBuilder("js", script, folder.resolve("main.mjs").toString())
                .mimeType("application/javascript+module").build();
            return context.eval(source);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        context.close();
    }
}
