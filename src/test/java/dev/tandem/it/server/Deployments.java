package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** The deployments directory of a server, whose scanner is told by marker files what to do and answers by others. */
final class Deployments {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<String> ANSWERS = List.of(
        ".deployed", ".failed", ".undeployed", ".pending", ".isdeploying");

    private final Path directory;

    Deployments(Path directory) {
        this.directory = directory;
    }

    /** Places an archive and marks it for deployment, under its file name or another. */
    void place(Path archive, String name) {
        try {
            clearMarkers(name);
            Files.copy(archive, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(marker(name, ".dodeploy"));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks all archives that are there for deployment at the next start. */
    void placeAllAgain() {
        try {
            for (var name : names()) {
                clearMarkers(name);
                Files.createFile(marker(name, ".dodeploy"));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all archives that are there are deployed, as {@link #awaitDeployed(String)} does for one. */
    void awaitAllDeployed() {
        names().forEach(this::awaitDeployed);
    }

    /**
     * Waits until the archive is deployed.
     *
     * @throws DeploymentFailedException with the server's reason when it refuses the archive, which is then removed
     */
    void awaitDeployed(String name) {
        Until.fileExists(TIMEOUT, marker(name, ".deployed"), marker(name, ".failed"));

        if (Files.exists(marker(name, ".failed"))) {
            var failure = failure(name);
            remove(name);
            throw failure;
        }
    }

    /** Undeploys an archive and removes it; does nothing when it is not deployed. */
    void remove(String name) {
        try {
            if (Files.deleteIfExists(marker(name, ".deployed"))) {
                Until.fileExists(TIMEOUT, marker(name, ".undeployed"));
            }

            clearMarkers(name);
            Files.deleteIfExists(directory.resolve(name));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DeploymentFailedException failure(String name) {
        try {
            return new DeploymentFailedException(name, Files.readString(marker(name, ".failed")));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".war")).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clearMarkers(String name) throws IOException {
        for (var answer : ANSWERS) {
            Files.deleteIfExists(marker(name, answer));
        }

        Files.deleteIfExists(marker(name, ".dodeploy"));
    }

    private Path marker(String name, String suffix) {
        return directory.resolve(name + suffix);
    }
}
