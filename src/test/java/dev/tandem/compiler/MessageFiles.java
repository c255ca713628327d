package dev.tandem.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the classes that hold the messages of a package and of those below it. */
final class MessageFiles {

    private MessageFiles() {
    }

    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("Messages.java")).toList();
        }
    }
}
