package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** Data that all sessions share, by name. */
final class SharedData {

    private static final int MAX_NAME_LENGTH = 200;

    /** What no server takes for something else in a path. */
    private static final Pattern NAME = Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/\\\\;%?#:\\p{Cntrl}]+(?:/(?!$)|$))+");

    private final Map<String, StoredData> byName = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> given = new ConcurrentHashMap<>();

    static boolean isName(String name) {
        return name.length() <= MAX_NAME_LENGTH && NAME.matcher(name).matches();
    }

    /** Returns a name as part of an address. */
    static String encode(String name) {
        return DataNames.encode(name);
    }

    /** Returns the name as part of an address: another one than before where there was such data, as its content may differ. */
    String add(StoredData data) {
        String name = data.getName();
        if (!isName(name)) {
            throw Messages.badDataName(name);
        }
        if (byName.putIfAbsent(name, data) != null) {
            throw Messages.dataTwice(name);
        }
        int times = given.merge(name, 1, Integer::sum);
        return times == 1 ? encode(name) : encode(name) + "?" + times;
    }

    StoredData find(String name) {
        return byName.get(name);
    }

    List<String> getNames() {
        return List.copyOf(byName.keySet());
    }

    void remove(String name) {
        byName.remove(name);
    }

    static byte[] read(String name, InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        }
        catch (IOException e) {
            throw Messages.cannotReadData(name, e);
        }
    }

    static byte[] read(String name, URL url) {
        if (Asset.isUrl(url.toString())) {
            throw Messages.remoteData(name);
        }
        return SharedAssets.read(url);
    }
}
