package dev.tandem.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.tandem.SessionStore;
import dev.tandem.StoredSession;

/**
 * Keeps each session in one file, whose name tells its epoch: {@code 3f/3f09….7}. To claim a session is to rename its
 * file, which the file system lets one do only. Of several files of one session the one with the highest epoch counts,
 * so a file that comes too late does nothing. Works without locks, and so between deployments and servers that share
 * the directory. Any thread.
 */
public final class FileStore implements SessionStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = ".new";
    private static final int FOLDER_LENGTH = 2;

    /** "Tndm", and when its time is over. */
    private static final int MAGIC = 0x546e646d;
    private static final int HEAD_LENGTH = Integer.BYTES + Long.BYTES;

    /** What is not finished by then will not be. */
    private static final Duration UNFINISHED_LIFE = Duration.ofHours(1);

    private final Path directory;
    private final boolean forced;
    private final InstantSource clock;

    /**
     * @param directory made when there is something to store
     * @param forced whether to wait until the disk has what is saved, so that it outlives a loss of power
     */
    public FileStore(Path directory, boolean forced, InstantSource clock) {
        this.directory = directory;
        this.forced = forced;
        this.clock = clock;
    }

    /** Of one session. */
    private record Found(Path file, long epoch) {
    }

    @Override
    public Optional<StoredSession> load(String key) {
        return retried(() -> {
            Found found = find(key);
            if (found == null) {
                return Optional.empty();
            }
            ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(found.file));
            if (isOver(content)) {
                return Optional.empty();
            }
            byte[] body = new byte[content.remaining()];
            content.get(body);
            return Optional.of(new StoredSession(found.epoch, body));
        });
    }

    @Override
    public boolean save(String key, long epoch, byte[] body, Duration keep) {
        try {
            Found before = find(key);
            if (before != null && before.epoch > epoch) {
                return false;
            }
            Path file = fileOf(key, epoch);
            Directories.make(file.getParent());
            Path unfinished = file.resolveSibling(UUID.randomUUID() + UNFINISHED);
            try {
                write(unfinished, body, clock.millis() + keep.toMillis());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            catch (IOException | RuntimeException e) {
                Files.deleteIfExists(unfinished);
                throw e;
            }
            Found after = find(key);
            if (after != null && after.epoch > epoch) {
                // Claimed in this moment.
                Files.deleteIfExists(file);
                return false;
            }
            if (before != null && before.epoch < epoch) {
                Files.deleteIfExists(before.file);
            }
            return true;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, byte[] body, long end) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_LENGTH).putInt(MAGIC).putLong(end).flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer[] parts = { head, ByteBuffer.wrap(body) };
            while (parts[1].hasRemaining() || head.hasRemaining()) {
                channel.write(parts);
            }
            if (forced) {
                channel.force(true);
            }
        }
    }

    @Override
    public OptionalLong claim(String key) {
        return retried(() -> {
            Found found = find(key);
            if (found == null || isOver(found.file)) {
                return OptionalLong.empty();
            }
            // Fails when somebody else has claimed it since we have looked.
            Files.move(found.file, fileOf(key, found.epoch + 1), StandardCopyOption.ATOMIC_MOVE);
            return OptionalLong.of(found.epoch + 1);
        });
    }

    @Override
    public void remove(String key, long epoch) {
        try {
            Found found = find(key);
            if (found != null && found.epoch <= epoch) {
                Files.deleteIfExists(found.file);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void sweep() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory, "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                sweep(folder);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                try {
                    boolean isOld = file.getFileName().toString().endsWith(UNFINISHED)
                        ? clock.millis() - Files.getLastModifiedTime(file).toMillis() > UNFINISHED_LIFE.toMillis()
                        : isOver(file);
                    if (isOld) {
                        Files.deleteIfExists(file);
                    }
                }
                catch (NoSuchFileException e) {
                    // Claimed or removed meanwhile.
                }
            }
        }
    }

    private Found find(String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(key);
        }
        Path folder = directory.resolve(key.substring(0, FOLDER_LENGTH));
        Found found = null;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, key + ".*")) {
            for (Path file : files) {
                long epoch = Long.parseLong(file.getFileName().toString().substring(key.length() + 1));
                if (found == null || epoch > found.epoch) {
                    found = new Found(file, epoch);
                }
            }
        }
        catch (NoSuchFileException e) {
            // Nothing has been stored there.
        }
        return found;
    }

    private Path fileOf(String key, long epoch) {
        return directory.resolve(key.substring(0, FOLDER_LENGTH)).resolve(key + "." + epoch);
    }

    private boolean isOver(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_LENGTH);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // Until it is there, or the file ends.
            }
        }
        return isOver(head.flip());
    }

    /** What is no file of ours is none that counts. */
    private boolean isOver(ByteBuffer content) {
        return content.remaining() < HEAD_LENGTH || content.getInt() != MAGIC || clock.millis() >= content.getLong();
    }

    private interface Access<T> {

        T get() throws IOException;
    }

    /** A file that was found may have another name when it is opened. */
    private static <T> T retried(Access<T> access) {
        while (true) {
            try {
                return access.get();
            }
            catch (NoSuchFileException e) {
                Thread.onSpinWait();
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
