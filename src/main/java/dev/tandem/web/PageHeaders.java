package dev.tandem.web;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import dev.tandem.asset.Origins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every page: no code but the server's own modules, no frame of another site, no copy in a cache. */
final class PageHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'%s; style-src 'self'%s; img-src 'self' data:%s; "
        + "font-src 'self'%s; media-src 'self'; connect-src 'self'%s; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'self'";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    private PageHeaders() {
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, Origins.NONE, List.of(), false);
    }

    /**
     * @param origins where the page loads from, besides this server
     * @param fetched where else it may fetch from
     * @param evaluates whether code may be made of text
     */
    static void add(HttpServletRequest request, HttpServletResponse response, Origins origins, Collection<String> fetched,
        boolean evaluates) {
        String scripts = (evaluates ? " 'unsafe-eval'" : "") + sources(origins.scripts());
        String styles = sources(origins.styles());
        String others = sources(origins.others());
        response.setHeader("Content-Security-Policy", POLICY.formatted(scripts, styles, styles + others, styles + others,
            socketSource(request) + others + sources(fetched)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private static String sources(Collection<String> origins) {
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }

    /** Older browsers do not take {@code 'self'} for the socket's scheme. */
    private static String socketSource(HttpServletRequest request) {
        PublicAddress address = PublicAddress.of(request);
        String host = address.host();
        if (host == null || !HOST.matcher(host).matches()) {
            return "";
        }
        return (address.secure() ? " wss://" : " ws://") + host;
    }
}
