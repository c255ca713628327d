package dev.tandem.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** A JavaScript engine that runs the browser's modules as they are. */
final class JavaScript implements AutoCloseable {

    private final Context context = Context.newBuilder("js")
        .allowIO(IOAccess.ALL)
        .allowExperimentalOptions(true)
        .option("js.ecmascript-version", "2022")
        .option("js.esm-eval-returns-exports", "true")
        .option("engine.WarnInterpreterOnly", "false")
        .build();

    /** Loads a module from the class path and returns its exports. */
    Value load(String resource) {
        try {
            Path file = Path.of(JavaScript.class.getResource(resource).toURI());
            return context.eval(Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module")
                .build());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Evaluates an expression. */
    Value eval(String expression) {
        return context.eval("js", expression);
    }

    Value json(Object json) {
        return context.eval("js", "JSON.parse").execute(json.toString());
    }

    @Override
    public void close() {
        context.close();
    }
}
