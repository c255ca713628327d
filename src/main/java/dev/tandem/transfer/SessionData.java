package dev.tandem.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import dev.tandem.Disposition;
import dev.tandem.asset.DataNames;
import dev.tandem.asset.StoredData;
import dev.tandem.config.Settings;
import dev.tandem.turn.TurnScope;

/**
 * The named data of one session. What is small stays in memory, longer streams go to temporary files; both are counted.
 * Any thread; nobody waits for what another thread reads.
 */
final class SessionData {

    /** Streams beyond are written to a file. */
    static final int SPOOL_AT = 64 * 1024;

    private static final int MAX_NAME_LENGTH = 200;

    /** Names of files, and paths of such, that lead nowhere else. */
    private static final Pattern NAME = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/]+(?:/(?!$)|$))+", Pattern.DOTALL);

    /** So many names are remembered after their data is gone; beyond, each address is new, the first of a name too. */
    private static final int MAX_REMEMBERED = 10_000;

    private final TurnScope scope;
    private final TransferServices services;
    private final Map<String, StoredData> byName = new HashMap<>();
    private final Map<String, StoredData> byPath = new HashMap<>();
    private final Set<String> everGiven = new HashSet<>();
    private final Map<StoredData, Long> spooled = new HashMap<>();
    private long lastVersion;
    private long inMemory;
    private long inFiles;
    private boolean closed;

    SessionData(TurnScope scope, TransferServices services) {
        this.scope = scope;
        this.services = services;
    }

    /** Returns the data's place in an address, encoded; so do the others. */
    String add(String name, byte[] bytes, Disposition disposition) {
        checkName(name);
        return put(StoredData.of(name, bytes), 0, disposition);
    }

    String add(String name, Path file, Disposition disposition) {
        checkName(name);
        return put(StoredData.of(name, file), 0, disposition);
    }

    String add(String name, InputStream stream, Disposition disposition) {
        checkName(name);
        checkOpen();
        try (stream) {
            byte[] start = stream.readNBytes(SPOOL_AT);
            return start.length < SPOOL_AT ? put(StoredData.of(name, start), 0, disposition)
                : spool(name, start, stream, disposition);
        }
        catch (IOException e) {
            throw new UncheckedIOException(Messages.cannotKeep(name, e), e);
        }
    }

    private String spool(String name, byte[] start, InputStream rest, Disposition disposition) throws IOException {
        Path file = Files.createTempFile(services.directory().get(), "tandem-", ".data");
        boolean isKept = false;
        try {
            long max = services.configuration().get(Settings.DATA_FILES_MAX);
            long size = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), SPOOL_AT)) {
                for (byte[] part = start; part.length > 0; part = rest.readNBytes(SPOOL_AT)) {
                    size += part.length;
                    if (size > max) {
                        throw Messages.tooMuchData(scope.getLogName(), Settings.DATA_FILES_MAX.getName(), max);
                    }
                    out.write(part);
                }
            }
            String address = put(StoredData.of(name, file), size, disposition);
            isKept = true;
            return address;
        }
        finally {
            if (!isKept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** @param spooledSize the size of a file that is deleted with the data, 0 for what is not ours */
    private synchronized String put(StoredData given, long spooledSize, Disposition disposition) {
        checkOpen();
        String name = given.getName();
        StoredData former = byName.get(name);
        long maxMemory = services.configuration().get(Settings.DATA_MEMORY_MAX);
        long maxFiles = services.configuration().get(Settings.DATA_FILES_MAX);
        long freedMemory = former == null ? 0 : former.getSizeInMemory();
        if (inMemory - freedMemory + given.getSizeInMemory() > maxMemory) {
            throw Messages.tooMuchData(scope.getLogName(), Settings.DATA_MEMORY_MAX.getName(), maxMemory);
        }
        if (inFiles - spooled.getOrDefault(former, 0L) + spooledSize > maxFiles) {
            throw Messages.tooMuchData(scope.getLogName(), Settings.DATA_FILES_MAX.getName(), maxFiles);
        }
        remove(name);
        StoredData data = given.at(freePath(name), header(name, disposition));
        byName.put(name, data);
        byPath.put(data.getPath(), data);
        inMemory += data.getSizeInMemory();
        inFiles += spooledSize;
        if (spooledSize > 0) {
            spooled.put(data, spooledSize);
        }
        lastVersion++;
        boolean isNew = everGiven.size() < MAX_REMEMBERED && everGiven.add(name);
        return DataNames.encode(data.getPath()) + (isNew ? "" : "?" + lastVersion);
    }

    /** Names that cannot stand in an address may be the same there. */
    private String freePath(String name) {
        String path = DataNames.path(name);
        String free = path;
        for (long i = lastVersion + 1; byPath.containsKey(free); i++) {
            free = "~" + i + "/" + path;
        }
        return free;
    }

    /** A browser saves what it is shown under the last part of the address, where nothing else is said. */
    private static String header(String name, Disposition disposition) {
        boolean isAttachment = disposition == Disposition.ATTACHMENT;
        return isAttachment || !DataNames.path(name).equals(name) ? DataNames.disposition(name, isAttachment) : null;
    }

    private synchronized void checkOpen() {
        if (closed) {
            throw scope.closed();
        }
    }

    private static void checkName(String name) {
        if (Objects.requireNonNull(name).length() > MAX_NAME_LENGTH || !NAME.matcher(name).matches()) {
            throw Messages.badDataName(name);
        }
    }

    synchronized StoredData find(String name) {
        return byName.get(name);
    }

    /** Returns the data that is served at a path, decoded. */
    synchronized StoredData findServed(String path) {
        return byPath.get(path);
    }

    synchronized List<String> getNames() {
        return byName.keySet().stream().sorted().toList();
    }

    synchronized void remove(String name) {
        StoredData data = byName.remove(name);
        if (data != null) {
            byPath.remove(data.getPath());
            inMemory -= data.getSizeInMemory();
            Long size = spooled.remove(data);
            if (size != null) {
                inFiles -= size;
                delete(data);
            }
        }
    }

    /** The end: whatever was added is gone, and nothing can be added. */
    synchronized void close() {
        closed = true;
        spooled.keySet().forEach(SessionData::delete);
        spooled.clear();
        byName.clear();
        byPath.clear();
    }

    private static void delete(StoredData data) {
        try {
            Files.deleteIfExists(data.getFile());
        }
        catch (IOException e) {
            // It is open, on a system that minds; the directory goes with the application.
            data.getFile().toFile().deleteOnExit();
        }
    }
}
