package dev.tandem.web;

import java.io.IOException;

import dev.tandem.asset.HashedFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers a request for an asset: all of it, compressed where that is taken, a part, or that the browser has it. */
final class AssetResponse {

    private AssetResponse() {
    }

    /** @param caching the header {@code Cache-Control} */
    static void write(HashedFile file, String caching, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        byte[] bytes = file.getBytes();
        String tag = '"' + file.getHash() + '"';
        String gzipTag = '"' + file.getHash() + "-gzip\"";
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", caching);
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Accept-Ranges", "bytes");
        ByteRange range = range(request, tag, bytes.length);
        // Parts are parts of the plain bytes.
        byte[] gzip = range == null && acceptsGzip(request) ? file.getGzipBytes() : null;
        response.setHeader("ETag", gzip == null ? tag : gzipTag);
        String known = request.getHeader("If-None-Match");
        if (DataResponse.isKnown(known, tag) || DataResponse.isKnown(known, gzipTag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (range == ByteRange.UNSATISFIABLE) {
            response.setHeader("Content-Range", "bytes */" + bytes.length);
            response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setContentType(file.getContentType());
        if (range != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.start() + "-" + (range.end() - 1) + "/"
                + bytes.length);
            write(bytes, (int) range.start(), (int) range.length(), request, response);
        }
        else if (gzip != null) {
            response.setHeader("Content-Encoding", "gzip");
            write(gzip, 0, gzip.length, request, response);
        }
        else {
            write(bytes, 0, bytes.length, request, response);
        }
    }

    private static ByteRange range(HttpServletRequest request, String tag, long length) {
        String condition = request.getHeader("If-Range");
        return condition == null || condition.equals(tag) ? ByteRange.read(request.getHeader("Range"), length) : null;
    }

    private static void write(byte[] bytes, int start, int length, HttpServletRequest request,
        HttpServletResponse response)
        throws IOException {
        response.setContentLength(length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes, start, length);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
