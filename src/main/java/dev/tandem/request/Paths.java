package dev.tandem.request;

import dev.tandem.AppInfo;
import dev.tandem.config.Addresses;
import dev.tandem.session.Administration;

/** Where things are below the context path, besides {@link Addresses}. */
public final class Paths {

    public static final String ASSET_VIEW = Addresses.ROOT + "assetview/";
    public static final String STACKS = Addresses.ROOT + "stacks";

    private Paths() {
    }

    /**
     * Returns the path of an app's socket. That of administrators is below the app's own, as what protects that must
     * cover it.
     */
    public static String socketOf(AppInfo app) {
        return isForAdministrators(app) ? "/" + app.name() + Addresses.SOCKET : Addresses.SOCKET;
    }

    public static boolean isForAdministrators(AppInfo app) {
        return app.modelClass().isAnnotationPresent(Administration.class);
    }
}
