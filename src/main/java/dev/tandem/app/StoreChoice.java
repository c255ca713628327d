package dev.tandem.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

import dev.tandem.SessionStore;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import dev.tandem.config.StoreType;
import dev.tandem.session.Deployment;
import dev.tandem.store.Directories;
import dev.tandem.store.FileStore;
import dev.tandem.store.MemoryStore;

/** Makes the store of sessions that is configured. */
public final class StoreChoice {

    private static final Logger LOGGER = System.getLogger("dev.tandem.app");

    private StoreChoice() {
    }

    /**
     * Returns the store.
     *
     * @param own gives the application's own store; {@code null} where it has none
     * @param host the name of the virtual host
     * @return {@code null} when sessions are not to be stored
     */
    public static SessionStore of(Configuration configuration, Supplier<SessionStore> own, String host,
        Deployment deployment) {
        StoreType type = configuration.get(Settings.STORE);
        if (own != null && type != StoreType.NONE) {
            return own.get();
        }
        return switch (type) {
            case NONE -> null;
            case MEMORY -> new MemoryStore(Clock.systemUTC());
            case FILE -> new FileStore(directory(configuration.get(Settings.STORE_DIRECTORY), host, deployment),
                configuration.get(Settings.STORE_FSYNC), Clock.systemUTC());
        };
    }

    private static Path directory(String configured, String host, Deployment deployment) {
        return Directories.find(configured, System::getProperty, host, deployment.contextPath()).orElseGet(() -> {
            LOGGER.log(Level.WARNING,
                Messages.noDataDirectory(deployment.directory(), Settings.STORE_DIRECTORY.getName()));
            return deployment.directory().resolve("tandem-sessions");
        });
    }
}
