package dev.tandem.web;

import dev.tandem.AppInfo;
import dev.tandem.session.Administration;

/** Where things are below the context path. */
final class Paths {

    static final String ASSETS = "/tandem/assets/";
    static final String ASSET_VIEW = "/tandem/assetview/";
    static final String SHARED_DATA = "/tandem/data/shared/";
    static final String DATA = "/tandem/data/";
    static final String COOKIES = "/tandem/cookies/";
    static final String SOCKET = "/tandem/ws";

    private Paths() {
    }

    /**
     * Returns the path of an app's socket. That of administrators is below the app's own, as what protects that must
     * cover it.
     */
    static String socketOf(AppInfo app) {
        return isForAdministrators(app) ? "/" + app.name() + SOCKET : SOCKET;
    }

    static boolean isForAdministrators(AppInfo app) {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }
}
