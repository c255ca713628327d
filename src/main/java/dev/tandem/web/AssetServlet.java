package dev.tandem.web;

import java.io.IOException;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.HashedFile;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Serves assets under URLs that name their content, so that browsers keep them for ever. */
final class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient AssetStore store;

    AssetServlet(AssetStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        HashedFile asset = path == null || path.length() < 2 ? null : store.getFile(path.substring(1));
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + asset.getHash() + '"';
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
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

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
