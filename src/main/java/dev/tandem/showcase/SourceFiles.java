package dev.tandem.showcase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

/** The showcase's own source, which the build puts beside its classes. */
@ApplicationScoped
public class SourceFiles {

    private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w+");
    private static final Pattern CLASS_COMMENT = Pattern.compile("/\\*\\* (.*?\\.) ", Pattern.DOTALL);

    /** Returns the names of the class and of all that it needs of this package; empty when its source is not here. */
    public List<String> namesFor(Class<?> type) {
        Set<String> found = new LinkedHashSet<>();
        List<String> pending = new ArrayList<>(List.of(type.getSimpleName()));
        while (!pending.isEmpty()) {
            String name = pending.remove(0);
            String text = read(name);
            if (!text.isEmpty() && found.add(name)) {
                pending.add(name + ".js");
                TYPE_NAME.matcher(text).results().map(result -> result.group()).distinct().forEach(pending::add);
            }
        }
        return List.copyOf(found);
    }

    /** Returns the first sentence of the class comment; empty when there is none. */
    public String summaryOf(Class<?> type) {
        Matcher matcher = CLASS_COMMENT.matcher(read(type.getSimpleName()));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Returns the source of a class of this package, or of a hand-written browser side; empty when there is none. */
    public String read(String name) {
        String path = name.endsWith(".js") ? name : "source/" + name + ".java";
        try (InputStream file = SourceFiles.class.getResourceAsStream(path)) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
