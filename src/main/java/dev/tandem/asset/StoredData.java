package dev.tandem.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that are served under a name: an array, or a file that is read when it is asked for. Any thread. */
public final class StoredData {

    /**
     * Where counting starts differs from deployment to deployment, so that no browser takes an old copy for a new one.
     */
    private static final AtomicLong VERSIONS = new AtomicLong(ThreadLocalRandom.current().nextLong() >>> 1);

    private final String name;
    private final byte[] bytes;
    private final Path file;
    private final String path;
    private final String disposition;
    private final long version = VERSIONS.incrementAndGet();

    /** Bytes as they are served at one moment. @param tag changes with the content */
    public record Content(long length, String tag) {
    }

    private StoredData(String name, byte[] bytes, Path file, String path, String disposition) {
        this.name = name;
        this.bytes = bytes;
        this.file = file;
        this.path = path;
        this.disposition = disposition;
    }

    /** The array is kept as it is. */
    public static StoredData of(String name, byte[] bytes) {
        return new StoredData(name, bytes, null, name, null);
    }

    public static StoredData of(String name, Path file) {
        return new StoredData(name, null, file, name, null);
    }

    /** Returns the same data, to be served at a path of its own, and as the header {@code Content-Disposition} says. */
    public StoredData at(String newPath, String newDisposition) {
        return new StoredData(name, bytes, file, newPath, newDisposition);
    }

    /**
     * Returns what is at an address on this machine.
     *
     * @throws IllegalArgumentException when it is one of another server, or cannot be read
     */
    public static byte[] read(String name, URL url) {
        if (Asset.isUrl(url.toString())) {
            throw Messages.remoteData(name);
        }
        return SharedAssets.read(url);
    }

    public String getName() {
        return name;
    }

    /** Returns where it is served, decoded: its name, where that can be part of an address. */
    public String getPath() {
        return path;
    }

    /** Returns the header {@code Content-Disposition}; {@code null} for none. */
    public String getDisposition() {
        return disposition;
    }

    /** Returns the media type, by the name. */
    public String getContentType() {
        return ContentTypes.of(name);
    }

    /** Returns the file; {@code null} when the bytes are in memory. */
    public Path getFile() {
        return file;
    }

    /** Returns how many bytes of memory are taken. */
    public long getSizeInMemory() {
        return bytes == null ? 0 : bytes.length;
    }

    /** @throws IOException when the file is not there any more */
    public Content getContent() throws IOException {
        if (bytes != null) {
            return new Content(bytes.length, '"' + Long.toString(version, Character.MAX_RADIX) + '"');
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Content(attributes.size(), '"' + Long.toString(version, Character.MAX_RADIX) + "-"
            + Long.toString(attributes.lastModifiedTime().toMillis(), Character.MAX_RADIX) + "-"
            + Long.toString(attributes.size(), Character.MAX_RADIX) + '"');
    }

    /** Returns the bytes; the caller closes. */
    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }
}
