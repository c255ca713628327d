package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import dev.tandem.bundle.ClientLibrary;

/** Reads from the class path. */
final class Resources {

    private static final String GENERATED = "META-INF/tandem/";
    private static final String INDEX = "META-INF/tandem/index";

    private final ClassLoader loader;

    Resources(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Returns the text of a module: the library's own, a generated one, or a hand-written one; null when there is none.
     */
    String readModule(String name) {
        if (ClientLibrary.contains(name)) {
            return read(name);
        }
        String generated = read(GENERATED + name);
        return generated != null ? generated : read(name);
    }

    /** Returns the source map of a module; null when the compiler has not written it. */
    String readSourceMap(String name) {
        return ClientLibrary.contains(name) ? null : read(GENERATED + name + ".map");
    }

    /** Returns the style sheet beside a module, or null when there is none. The library's own comes by itself. */
    String readStyle(String name) {
        return ClientLibrary.contains(name) ? null : read(name.substring(0, name.lastIndexOf('.')) + ".css");
    }

    /** Returns the names of all modules that the compiler has listed, sorted. */
    Set<String> readIndex() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                URLConnection connection = index.openConnection();
                connection.setUseCaches(false);
                try (InputStream in = connection.getInputStream()) {
                    text(in.readAllBytes()).lines().map(String::strip).filter(line -> !line.isEmpty())
                        .forEach(line -> names.add(line.replace('.', '/') + ".js"));
                }
            }
        }
        catch (IOException e) {
            throw Messages.cannotRead(INDEX, e);
        }
        return names;
    }

    /** Returns what the compiler tells of a module; of one that it has not written, nothing. */
    ModuleData readData(String name) {
        String json = ClientLibrary.contains(name) ? null
            : read(GENERATED + name.substring(0, name.lastIndexOf('.')) + ".json");
        return json == null ? ModuleData.NONE : ModuleData.parse(json);
    }

    /** Returns the text of a resource, or null when there is none. */
    String read(String path) {
        byte[] bytes = readBytes(path);
        return bytes == null ? null : text(bytes);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the content of a resource, or null when there is none. */
    byte[] readBytes(String path) {
        URL url = loader.getResource(path);
        if (url == null) {
            return null;
        }
        try {
            URLConnection connection = url.openConnection();
            // A cached jar would stay open, and old, when the application is deployed again.
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return in.readAllBytes();
            }
        }
        catch (IOException e) {
            throw Messages.cannotRead(path, e);
        }
    }
}
