package dev.tandem.web;

import java.io.IOException;
import java.util.Map;

import dev.tandem.AppInfo;
import dev.tandem.asset.AssetStore;
import dev.tandem.request.Paths;
import dev.tandem.session.SessionRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What is served in place of an app while no new sessions are let in. */
final class DrainPage {

    private static final int RETRY_SECONDS = 60;

    private DrainPage() {
    }

    /** Answers the request when the app is not served now, and returns whether it has. */
    static boolean send(AppInfo app, SessionRegistry sessions, AssetStore assets, HttpServletRequest request,
        HttpServletResponse response) throws IOException {
        if (!sessions.isDraining() || Paths.isForAdministrators(app)) {
            return false;
        }
        sessions.turnedAway();
        Map<String, String> texts = assets.getTexts(request.getLocale());
        WaitingPage.write(request, response, assets, texts.getOrDefault("maintenance", "Under maintenance"),
            texts.getOrDefault("tryAgain", "Please try again in a few minutes."), RETRY_SECONDS);
        return true;
    }
}
