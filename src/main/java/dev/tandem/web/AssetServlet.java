package dev.tandem.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.tandem.asset.Asset;
import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import dev.tandem.request.Paths;
import dev.tandem.request.PublicAddress;
import dev.tandem.turn.LogLimit;
import dev.tandem.wire.LogText;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Serves assets: under URLs that name their content, so that browsers keep them for ever, and shared ones by their name,
 * which browsers ask for again.
 */
final class AssetServlet extends HttpServlet {

    static final String SHARED = "shared/";

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK = "no-cache";
    private static final String RETRY_SECONDS = "60";
    private static final Pattern LINE = Pattern.compile("(.+?):(\\d+)(?::\\d+)?");

    private static final int LOGGED_LENGTH = 200;

    private final transient AssetStore store;
    private final transient LogLimit errorLog = new LogLimit(50, 1);
    private static final String MAP = ".map";

    private final boolean hasViewer;

    /** @param hasViewer whether sources are shown, for developers */
    AssetServlet(AssetStore store, boolean hasViewer) {
        this.store = store;
        this.hasViewer = hasViewer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String name = path == null ? "" : path.substring(1);
        Matcher line = LINE.matcher(name);
        if (hasViewer && line.matches()) {
            // Where consoles and stack traces point to.
            response.sendRedirect(PublicAddress.contextPath(request) + Paths.ASSET_VIEW + line.group(1) + "#L" + line.group(2));
            return;
        }
        if (hasViewer && name.endsWith(MAP)) {
            sendSourceMap(name.substring(0, name.length() - MAP.length()), response);
            return;
        }
        boolean isShared = name.startsWith(SHARED);
        if (isShared && !isFetched(name)) {
            // Whoever waited would hold a thread of this server for another server's sake.
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        HashedFile file = isShared ? findShared(name) : store.getFile(name);
        if (file == null) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (hasViewer && name.endsWith(".js") && !isShared) {
            response.setHeader("SourceMap", file.getUrlName() + MAP);
        }
        AssetResponse.write(file, isShared ? ASK : FOR_EVER, request, response);
    }

    private void sendSourceMap(String urlName, HttpServletResponse response) throws IOException {
        String map = store.getSourceMap(urlName);
        if (map == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(map.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private boolean isFetched(String name) {
        Asset asset = store.getAsset(name.substring(SHARED.length()));
        try {
            return asset == null || asset.tryFetch();
        }
        catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, Messages.assetFailed(name), e);
            return false;
        }
    }

    /** What the application supplies, or another server should have, may fail. */
    private HashedFile findShared(String name) {
        try {
            return store.getSharedFile(name.substring(SHARED.length()));
        }
        catch (RuntimeException e) {
            errorLog.log(LOGGER, Level.ERROR, Messages.assetFailed(LogText.brief(name, LOGGED_LENGTH)), e);
            return null;
        }
    }
}
