package dev.tandem.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every page: no code but the server's own modules, no frame of another site, no copy in a cache. */
final class PageHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'%s; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; media-src 'self'; connect-src 'self'%s%s; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self'";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    private PageHeaders() {
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, List.of(), false);
    }

    /**
     * @param origins where else the page may fetch from
     * @param evaluates whether code may be made of text
     */
    static void add(HttpServletRequest request, HttpServletResponse response, List<String> origins, boolean evaluates) {
        String others = origins.isEmpty() ? "" : " " + String.join(" ", origins);
        response.setHeader("Content-Security-Policy",
            POLICY.formatted(evaluates ? " 'unsafe-eval'" : "", socketSource(request), others));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Older browsers do not take {@code 'self'} for the socket's scheme. */
    private static String socketSource(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            return "";
        }
        return (PublicAddress.isSecure(request) ? " wss://" : " ws://") + host;
    }
}
