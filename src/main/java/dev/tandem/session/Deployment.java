package dev.tandem.session;

import java.nio.file.Path;

import dev.tandem.config.Addresses;

/**
 * Where an application has been deployed; known when the container starts it, and given once.
 *
 * @param contextPath empty for the root
 * @param assetPath where assets are served, below the context path and with slashes around
 * @param directory where is put what is too much for memory
 */
public record Deployment(String contextPath, String assetPath, Path directory) {

    /** Returns the deployment below a context path, with the directory of the JVM. */
    public static Deployment at(String contextPath) {
        return new Deployment(contextPath, Addresses.ASSETS, Path.of(System.getProperty("java.io.tmpdir")));
    }
}
