package dev.tandem.request;

import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the application is as its browsers see it. A reverse proxy that serves it under another name, below another path,
 * or that ends TLS, says so by {@code X-Forwarded-Host}, {@code X-Forwarded-Proto} and {@code X-Forwarded-Prefix}, or, where
 * {@code tandem.proxy.forwarded} says so, by {@code Forwarded} (RFC 7239) in place of the first two. Anybody can send these: they
 * count only when they come from a proxy that {@code tandem.proxy.addresses} names.
 *
 * @param host name and port as in the header {@code Host}; {@code null} when there is none
 * @param secure whether the browser came by TLS, as far as we know
 * @param contextPath path below which all of the application is, without a slash at its end; empty for the root
 */
public record PublicAddress(String host, boolean secure, String contextPath) {

    private static final int MAX_LENGTH = 200;
    private static final Pattern PREFIX = Pattern.compile("(?:/(?:[A-Za-z0-9_~.-]|%[0-9A-Fa-f]{2})+)*/?");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::\\d{1,5})?|\\[[0-9A-Fa-f:.]+](?::\\d{1,5})?");

    /** Returns the address that a request came to. */
    public static PublicAddress of(HttpServletRequest request) {
        PublicAddress direct = new PublicAddress(request.getHeader("Host"), request.isSecure(),
            ContextPath.of(request.getServletContext()));
        return TrustedProxies.haveSent(request) ? forwarded(request, direct) : direct;
    }

    private static PublicAddress forwarded(HttpServletRequest request, PublicAddress direct) {
        boolean standard = TrustedProxies.sendForwarded(request);
        String forwarded = standard ? last(request, "Forwarded") : null;
        String host = standard ? parameter(forwarded, "host") : last(request, "X-Forwarded-Host");
        String scheme = standard ? parameter(forwarded, "proto") : last(request, "X-Forwarded-Proto");
        String prefix = last(request, "X-Forwarded-Prefix");
        return new PublicAddress(isAllowed(host, HOST) ? host : direct.host,
            scheme == null ? direct.secure : scheme.equalsIgnoreCase("https"),
            isAllowed(prefix, PREFIX) ? withoutSlash(prefix) : direct.contextPath);
    }

    public static String contextPath(HttpServletRequest request) {
        return of(request).contextPath;
    }

    public static boolean isSecure(HttpServletRequest request) {
        return of(request).secure;
    }

    /** Proxies append, to the line or by a line of their own: what the nearest one says stands at the end. */
    private static String last(HttpServletRequest request, String name) {
        String last = null;
        for (Enumeration<String> lines = request.getHeaders(name); lines.hasMoreElements();) {
            last = lines.nextElement();
        }
        return last == null ? null : last.substring(last.lastIndexOf(',') + 1).strip();
    }

    /** Returns a parameter of an element of {@code Forwarded}; {@code null} when it has none of that name. */
    static String parameter(String forwarded, String name) {
        if (forwarded == null) {
            return null;
        }
        for (String pair : forwarded.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
                String value = pair.substring(equals + 1).strip();
                return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                    ? value.substring(1, value.length() - 1) : value;
            }
        }
        return null;
    }

    private static boolean isAllowed(String text, Pattern pattern) {
        return text != null && text.length() <= MAX_LENGTH && pattern.matcher(text).matches();
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
