package dev.tandem.admin.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;

import dev.tandem.asset.StoredData;
import dev.tandem.session.ClientSession;

/** Reads what data is kept: names and sizes, never what is in it. */
final class DataReader {

    private static final int MAX_SHOWN = 200;

    private DataReader() {
    }

    static List<DataRow> read(ClientSession session) {
        return session.getNamedData().getNames().stream().limit(MAX_SHOWN).map(session.getNamedData()::find)
            .filter(Objects::nonNull)
            .map(DataReader::row).toList();
    }

    static DataRow row(StoredData data) {
        boolean inMemory = data.getFile() == null;
        return new DataRow(data.getName(), data.getContentType(), inMemory ? "memory" : "file",
            inMemory ? data.getSizeInMemory() : size(data));
    }

    private static double size(StoredData data) {
        try {
            return Files.size(data.getFile());
        }
        catch (IOException e) {
            // It has been taken away meanwhile.
            return 0;
        }
    }
}
