package dev.tandem.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar or WAR in the making: contents by path. */
final class Archive {

    /** The same for all, so that the same contents make the same bytes for each server. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new TreeMap<>();

    Archive add(String path, byte[] content) {
        entries.put(path, content);
        return this;
    }

    Archive add(String path, String content) {
        return add(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds all of another archive below a folder ({@code ""} or one that ends in a slash). */
    Archive addAll(String folder, Archive other) {
        other.entries.forEach((path, content) -> add(folder + path, content));
        return this;
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    void removeBelow(String folder) {
        entries.keySet().removeIf(path -> path.startsWith(folder));
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();

        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var zipEntry = new ZipEntry(entry.getKey());
                zipEntry.setTimeLocal(TIME);
                zip.putNextEntry(zipEntry);
                zip.write(entry.getValue());
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        return bytes.toByteArray();
    }
}
