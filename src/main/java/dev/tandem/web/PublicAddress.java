package dev.tandem.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the application is as its browsers see it. A proxy that serves it below another path, or that ends TLS, says so by
 * {@code X-Forwarded-Prefix} and {@code X-Forwarded-Proto}. Whoever sends them without a proxy changes only the page that
 * he gets.
 */
final class PublicAddress {

    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9_~.-]+)*/?");

    private PublicAddress() {
    }

    /** Returns the path below which all of the application is, without a slash at its end; empty for the root. */
    static String contextPath(HttpServletRequest request) {
        String prefix = request.getHeader("X-Forwarded-Prefix");
        if (prefix == null || prefix.length() > 200 || !PREFIX.matcher(prefix).matches()) {
            return request.getContextPath();
        }
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    /** Tells whether the browser came by TLS. */
    static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
