package dev.tandem.web;

/** Where things are below the context path. */
final class Paths {

    static final String ASSETS = "/tandem/assets/";
    static final String DATA = "/tandem/data/";
    static final String COOKIES = "/tandem/cookies/";
    static final String SOCKET = "/tandem/ws";

    private Paths() {
    }
}
