package dev.tandem.app;

import java.nio.file.Path;

import dev.tandem.wire.LogText;

/** The messages of this package; codes 0287 and 0288, 0292 to 0294, and 0628. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException noPageName(Path file) {
        return new IllegalArgumentException("TANDEM-0287: an app cannot be exported to " + file
            + "; give the file a name that ends in .html, .htm or .hta");
    }

    static IllegalArgumentException noSuchApp(String name) {
        return new IllegalArgumentException("TANDEM-0288: there is no app '" + name + "' to export; Apps.getApps() "
            + "lists them");
    }

    static IllegalArgumentException badAppName(String name) {
        return new IllegalArgumentException("TANDEM-0292: '" + LogText.brief(name) + "' is no app name; use a letter "
            + "or "
            + "underscore first, then letters, digits, underscores, and neither tandem nor __index__");
    }

    static IllegalArgumentException otherModelClass(Class<?> told, Class<?> given) {
        return new IllegalArgumentException("TANDEM-0293: the app is described as one of " + told.getName()
            + " but served with " + given.getName() + "; give the same class");
    }

    static String noDataDirectory(Path directory, String key) {
        return "TANDEM-0628: this server has no data directory that is known, so the states of sessions are in "
            + directory + ", which may not outlive a restart; give " + key;
    }

    static String appReplaced(String name, Class<?> previous, Class<?> now) {
        return "TANDEM-0294: app '" + name + "' of " + previous.getName() + " is replaced by " + now.getName()
            + "; its sessions go on, new ones are of the latter";
    }
}
