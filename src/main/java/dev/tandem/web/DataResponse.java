package dev.tandem.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Stream;

import dev.tandem.asset.StoredData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers a request for data: all of it, a part, or that the browser's copy is still good (RFC 9110). */
final class DataResponse {

    private static final int BUFFER_SIZE = 32 * 1024;

    /**
     * What users have put there may be a page with scripts: it gets no rights of ours. PDF viewers are such scripts.
     */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
        + "media-src 'self'; sandbox";

    private DataResponse() {
    }

    /** @param caching the header {@code Cache-Control} */
    static void write(StoredData data, String caching, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
        StoredData.Content content;
        InputStream opened;
        try {
            content = data.getContent();
            opened = data.open();
        }
        catch (IOException e) {
            // A file of the application's that is gone.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (InputStream in = opened) {
            head(data, content, caching, response);
            if (isKnown(request.getHeader("If-None-Match"), content.tag())) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            ByteRange range = range(request, content);
            if (range == ByteRange.UNSATISFIABLE) {
                response.setHeader("Content-Range", "bytes */" + content.length());
                response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            response.setContentType(data.getContentType());
            if (range == null) {
                range = new ByteRange(0, content.length());
            }
            else {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range",
                    "bytes " + range.start() + "-" + (range.end() - 1) + "/" + content.length());
            }
            response.setContentLengthLong(range.length());
            if (!request.getMethod().equals("HEAD")) {
                copy(in, range, response.getOutputStream());
            }
        }
    }

    private static void head(StoredData data, StoredData.Content content, String caching,
        HttpServletResponse response) {
        response.setHeader("ETag", content.tag());
        response.setHeader("Cache-Control", caching);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (data.getDisposition() != null) {
            response.setHeader("Content-Disposition", data.getDisposition());
        }
        if (!data.getContentType().equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
    }

    /** Tells whether a list of tags, of which there may be none, holds one. */
    static boolean isKnown(String header, String tag) {
        return header != null && Stream.of(header.split(",")).map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    /** A part of another version than the browser has would be of no use to it. */
    private static ByteRange range(HttpServletRequest request, StoredData.Content content) {
        String condition = request.getHeader("If-Range");
        return condition == null || condition.equals(content.tag())
            ? ByteRange.read(request.getHeader("Range"), content.length()) : null;
    }

    private static void copy(InputStream in, ByteRange range, OutputStream out) throws IOException {
        in.skipNBytes(range.start());
        byte[] buffer = new byte[BUFFER_SIZE];
        long left = range.length();
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new IOException("The file has become shorter");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }
}
