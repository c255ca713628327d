package dev.tandem.config;

import java.util.Set;

/** A place where values are configured. */
interface Source {

    /**
     * A text that was found.
     *
     * @param origin where, for people
     */
    record Found(String text, String origin) {
    }

    /** Returns what is given for the key, or {@code null} when nothing is. */
    Found find(Setting<?> setting);

    /** Returns the names here that begin as Tandem's do. */
    Set<String> getNames();

    /** Returns what a key is called here. */
    default String nameOf(Setting<?> setting) {
        return setting.getName();
    }

    /** Returns what to call this place, for people. */
    String getTitle();
}
