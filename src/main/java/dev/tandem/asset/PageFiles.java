package dev.tandem.asset;

import java.util.List;
import java.util.Set;

/**
 * What a page loads for the models that it starts with, or, later, for a model of another class. Immutable, and shared
 * by all sessions with the same models.
 *
 * @param files the files, in the order in which they must take effect; the modules of the application come last, as one
 * file; empty when the page has all
 * @param modules names of the modules that they bring
 * @param assets names of the assets that they bring
 * @param origins where these modules, and those that they are known to need later, load from besides this server
 */
public record PageFiles(List<PageFile> files, Set<String> modules, Set<String> assets, Origins origins) {

    /** Returns the file that holds the modules. */
    public PageFile script() {
        return files.get(files.size() - 1);
    }
}
