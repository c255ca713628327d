package dev.tandem.session;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.tandem.asset.StoredData;
import dev.tandem.config.Settings;

/**
 * The named data of one session. What is small stays in memory, longer streams go to temporary files; both are counted.
 * Any thread; nobody waits for what another thread reads.
 */
final class SessionData {

    /** Streams beyond are written to a file. */
    static final int SPOOL_AT = 64 * 1024;

    private static final int MAX_NAME_LENGTH = 200;

    /** What no server takes for something else in a path. */
    private static final Pattern NAME = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/\\\\;%\\p{Cntrl}]+(?:/(?!$)|$))+");

    private final String logName;
    private final SessionServices services;
    private final Map<String, StoredData> byName = new HashMap<>();
    private final Map<StoredData, Long> spooled = new HashMap<>();
    private long inMemory;
    private long inFiles;
    private boolean closed;

    SessionData(String logName, SessionServices services) {
        this.logName = logName;
        this.services = services;
    }

    void add(String name, byte[] bytes) {
        checkName(name);
        put(StoredData.of(name, bytes), 0);
    }

    void add(String name, Path file) {
        checkName(name);
        put(StoredData.of(name, file), 0);
    }

    void add(String name, InputStream stream) {
        checkName(name);
        checkFree(name);
        try (stream) {
            byte[] start = stream.readNBytes(SPOOL_AT);
            if (start.length < SPOOL_AT) {
                put(StoredData.of(name, start), 0);
            }
            else {
                spool(name, start, stream);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(Messages.cannotKeep(name, e), e);
        }
    }

    private void spool(String name, byte[] start, InputStream rest) throws IOException {
        Path file = Files.createTempFile(services.sessions().getTemporaryDirectory(), "tandem-", ".data");
        boolean isKept = false;
        try {
            long max = services.configuration().get(Settings.DATA_FILES_MAX);
            long size = 0;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), SPOOL_AT)) {
                for (byte[] part = start; part.length > 0; part = rest.readNBytes(SPOOL_AT)) {
                    size += part.length;
                    if (size > max) {
                        throw Messages.tooMuchData(logName, Settings.DATA_FILES_MAX.getName(), max);
                    }
                    out.write(part);
                }
            }
            put(StoredData.of(name, file), size);
            isKept = true;
        }
        finally {
            if (!isKept) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** @param spooledSize the size of a file that is deleted with the data, 0 for what is not ours */
    private synchronized void put(StoredData data, long spooledSize) {
        checkFree(data.getName());
        long maxMemory = services.configuration().get(Settings.DATA_MEMORY_MAX);
        long maxFiles = services.configuration().get(Settings.DATA_FILES_MAX);
        if (inMemory + data.getSizeInMemory() > maxMemory) {
            throw Messages.tooMuchData(logName, Settings.DATA_MEMORY_MAX.getName(), maxMemory);
        }
        if (inFiles + spooledSize > maxFiles) {
            throw Messages.tooMuchData(logName, Settings.DATA_FILES_MAX.getName(), maxFiles);
        }
        byName.put(data.getName(), data);
        inMemory += data.getSizeInMemory();
        inFiles += spooledSize;
        if (spooledSize > 0) {
            spooled.put(data, spooledSize);
        }
    }

    private synchronized void checkFree(String name) {
        if (closed) {
            throw Messages.closed(logName);
        }
        if (byName.containsKey(name)) {
            throw Messages.dataExists(name);
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

    synchronized List<String> getNames() {
        return byName.keySet().stream().sorted().toList();
    }

    synchronized void remove(String name) {
        StoredData data = byName.remove(name);
        if (data != null) {
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

    /** Returns the name as part of an address. */
    static String encode(String name) {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        }
        catch (URISyntaxException e) {
            throw Messages.badDataName(name);
        }
    }
}
