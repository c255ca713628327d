package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.tandem.DataStore;
import dev.tandem.Disposition;
import dev.tandem.config.Addresses;

/** Data that all sessions share, by name. */
final class SharedData implements DataStore {

    private static final int MAX_NAME_LENGTH = 200;

    /** What no server takes for something else in a path. */
    private static final Pattern NAME = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/\\\\;%?#:\\p{Cntrl}]+(?:/(?!$)|$))+");

    private final Map<String, StoredData> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> timesGiven = new ConcurrentHashMap<>();

    private final Supplier<String> contextPath;

    /** @param contextPath what the addresses begin with */
    SharedData(Supplier<String> contextPath) {
        this.contextPath = contextPath;
    }

    static boolean isName(String name) {
        return name.length() <= MAX_NAME_LENGTH && NAME.matcher(name).matches();
    }

    /** Returns a name as part of an address. */
    static String encode(String name) {
        return DataNames.encode(name);
    }

    @Override
    public String add(String name, byte[] bytes, Disposition disposition) {
        return add(StoredData.of(name, bytes), disposition);
    }

    @Override
    public String add(String name, InputStream stream, Disposition disposition) {
        return add(name, read(name, stream), disposition);
    }

    @Override
    public String add(String name, Path file, Disposition disposition) {
        return add(StoredData.of(name, file), disposition);
    }

    @Override
    public String add(String name, URL url) {
        return add(name, StoredData.read(name, url));
    }

    /** Returns another address than before where there was such data, as its content may differ. */
    private String add(StoredData given, Disposition disposition) {
        String name = given.getName();
        if (!isName(name)) {
            throw Messages.badDataName(name);
        }
        boolean isAttachment = disposition == Disposition.ATTACHMENT;
        StoredData data = isAttachment ? given.at(name, DataNames.disposition(name, true)) : given;
        if (byName.putIfAbsent(name, data) != null) {
            throw Messages.dataTwice(name);
        }
        int times = timesGiven.merge(name, 1, Integer::sum);
        String address = contextPath.get() + Addresses.SHARED_DATA + encode(name);
        return times == 1 ? address : address + "?" + times;
    }

    @Override
    public InputStream open(String name) {
        StoredData found = find(name);
        try {
            return found == null ? null : found.open();
        }
        catch (IOException e) {
            throw Messages.cannotReadData(name, e);
        }
    }

    StoredData find(String name) {
        return byName.get(name);
    }

    @Override
    public List<String> getNames() {
        return List.copyOf(byName.keySet());
    }

    @Override
    public void remove(String name) {
        byName.remove(name);
    }

    private static byte[] read(String name, InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        }
        catch (IOException e) {
            throw Messages.cannotReadData(name, e);
        }
    }
}
