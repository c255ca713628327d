package dev.tandem.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

import dev.tandem.Apps;
import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;

/**
 * Exports the apps that the configuration names. One that cannot be exported does not stop the others, or the
 * application.
 */
final class StartExport {

    private static final Logger LOGGER = System.getLogger("dev.tandem.web");

    private StartExport() {
    }

    static void run(Apps apps, Configuration configuration) {
        for (String name : configuration.get(Settings.EXPORT_APPS)) {
            Path file = Path.of(configuration.get(Settings.EXPORT_DIRECTORY), name + ".html").toAbsolutePath();
            try {
                apps.export(name, file, configuration.get(Settings.EXPORT_LINK), false);
                LOGGER.log(Level.INFO, Messages.exported(name, file));
            }
            catch (RuntimeException e) {
                LOGGER.log(Level.ERROR, Messages.notExported(name, file), e);
            }
        }
    }
}
