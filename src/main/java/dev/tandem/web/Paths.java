package dev.tandem.web;

import dev.tandem.AppInfo;
import dev.tandem.config.Addresses;
import dev.tandem.session.Administration;

/** Where things are below the context path, besides {@link Addresses}. */
final class Paths {

    static final String ASSET_VIEW = Addresses.ROOT + "assetview/";
    static final String STACKS = Addresses.ROOT + "stacks";

    private Paths() {
    }

    /**
     * Returns the path of an app's socket. That of administrators is below the app's own, as what protects that must
     * cover it.
     */
    static String socketOf(AppInfo app) {
        return isForAdministrators(app) ? "/" + app.name() + Addresses.SOCKET : Addresses.SOCKET;
    }

    static boolean isForAdministrators(AppInfo app) {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }
}
