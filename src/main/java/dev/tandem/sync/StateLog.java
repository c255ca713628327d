package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells once of each class, property and field what of it is not stored, or not restored. Any thread. */
public final class StateLog {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** A value cannot be written. */
    void notStored(String className, String name, RuntimeException cause) {
        if (told.add("stored " + className + "." + name)) {
            LOGGER.log(Level.WARNING, Messages.notStored(className, name, cause));
        }
    }

    /** A value, a field or a whole class is not what it was. */
    void notRestored(String className, String name, String why) {
        if (told.add("restored " + className + "." + name)) {
            LOGGER.log(Level.WARNING, Messages.notRestored(className, name, why));
        }
    }
}
