package dev.tandem.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that an export is written to. */
public final class ExportFolder {

    private static final List<String> OURS = List.of("_assets", "_data");

    private final Path folder;

    /**
     * @param clear whether to delete what an earlier export has left: the folders {@code _assets} and {@code _data}
     * @throws IllegalArgumentException when neither the folder exists nor the one around it
     */
    public ExportFolder(Path folder, boolean clear) {
        this.folder = folder.toAbsolutePath();
        if (!Files.isDirectory(this.folder) && !Files.isDirectory(this.folder.getParent())) {
            throw Messages.noFolder(folder);
        }
        try {
            Files.createDirectories(this.folder);
            if (clear) {
                for (String name : OURS) {
                    delete(this.folder.resolve(name));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file; one that is there is replaced. */
    public void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes data, where its address in the page leads. */
    public void write(String path, StoredData data) {
        try (InputStream in = data.open()) {
            Path file = folder.resolve(path + data.getPath());
            Files.createDirectories(file.getParent());
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
