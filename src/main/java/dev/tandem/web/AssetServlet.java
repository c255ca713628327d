package dev.tandem.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves assets under URLs that name their content, so that browsers keep them for ever. */
final class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String MAP = ".map";

    private final transient AssetStore store;
    private final boolean development;

    /** @param development whether scripts tell which Java they come from */
    AssetServlet(AssetStore store, boolean development) {
        this.store = store;
        this.development = development;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        HashedFile asset = path == null || path.length() < 2 ? null : store.getFile(path.substring(1));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (development && asset == null && path != null && path.endsWith(MAP)) {
            sendSourceMap(path.substring(1, path.length() - MAP.length()), response);
            return;
        }
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + asset.getHash() + '"';
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        if (development && asset.getName().endsWith(".js")) {
            response.setHeader("SourceMap", asset.getUrlName() + MAP);
        }
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] gzip = acceptsGzip(request) ? asset.getGzipBytes() : null;
        if (gzip != null) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = gzip == null ? asset.getBytes() : gzip;
        response.setContentType(asset.getContentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
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

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
