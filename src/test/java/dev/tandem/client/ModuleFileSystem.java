package dev.tandem.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.graalvm.polyglot.io.FileSystem;

import dev.tandem.bundle.ServedLibrary;

/** Modules by their names, below one root: those defined by a test, and those on the class path. */
final class ModuleFileSystem implements FileSystem {

    private static final Path ROOT = Path.of("/modules");
    private static final Map<String, String> BARE = Map.of(
        "tandem", "dev/tandem/client/tandem.js", "tandem/java", "dev/tandem/client/java.js",
        "tandem/upload", "dev/tandem/client/upload.js",
        "tandem/bindText", "dev/tandem/client/bind-text.js");

    private final Map<String, String> defined = new HashMap<>();
    private final ServedLibrary compact;

    /** @param compact whether the library's modules are as they are served, or as they are in the sources */
    ModuleFileSystem(boolean compact) {
        this.compact = compact ? new ServedLibrary(getClass().getClassLoader()) : null;
    }

    void define(String name, String source) {
        defined.put(name, source);
    }

    /** Returns the text of a module, or null when there is none. */
    String read(String name) {
        if (defined.containsKey(name)) {
            return defined.get(name);
        }
        if (compact != null && ServedLibrary.contains(name)) {
            return compact.read(name);
        }
        for (String resource : new String[] { name, "META-INF/tandem/" + name }) {
            try (InputStream in = getClass().getClassLoader().getResourceAsStream(resource)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return null;
    }

    Path path(String name) {
        return ROOT.resolve(name);
    }

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
        return BARE.containsKey(path) ? path(BARE.get(path)) : Path.of(path);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        if (readPath(path) == null) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public void createDirectory(Path dir, FileAttribute<?>... attributes) {
        throw new NonWritableChannelException();
    }

    @Override
    public void delete(Path path) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
        FileAttribute<?>... attributes) throws IOException {
        String text = readPath(path);
        if (text == null) {
            throw new NoSuchFileException(path.toString());
        }
        return new TextChannel(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path dir, DirectoryStream.Filter<? super Path> filter)
        throws IOException {
        throw new NoSuchFileException(dir.toString());
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return ROOT.resolve(path).normalize();
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return toAbsolutePath(path);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        checkAccess(path, Set.of());
        return Map.of("isRegularFile", true, "isDirectory", false, "size", (long) readPath(path).length());
    }

    private String readPath(Path path) {
        return read(ROOT.relativize(toAbsolutePath(path)).toString());
    }

    /** Bytes to read. */
    private static final class TextChannel implements SeekableByteChannel {

        private final ByteBuffer content;

        TextChannel(byte[] bytes) {
            content = ByteBuffer.wrap(bytes);
        }

        @Override
        public int read(ByteBuffer target) {
            if (!content.hasRemaining()) {
                return -1;
            }
            int count = Math.min(target.remaining(), content.remaining());
            target.put(content.slice().limit(count));
            content.position(content.position() + count);
            return count;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public long position() {
            return content.position();
        }

        @Override
        public SeekableByteChannel position(long position) {
            content.position((int) position);
            return this;
        }

        @Override
        public long size() {
            return content.limit();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
