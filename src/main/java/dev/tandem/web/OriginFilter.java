package dev.tandem.web;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets only pages of this server open the socket: browsers send cookies and open sockets wherever a page tells them to,
 * and the {@code Origin} is what tells the page apart (RFC 6455 section 10.2).
 */
final class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final Pattern PORT = Pattern.compile(".*:\\d+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (isSame(origin, request.getHeader("Host"))) {
            chain.doFilter(request, response);
            return;
        }
        LOGGER.log(Level.WARNING, Messages.foreignOrigin(clean(origin), clean(request.getHeader("Host"))));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isSame(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            String authority = uri.getAuthority();
            return authority != null && withPort(authority, uri.getScheme()).equalsIgnoreCase(withPort(host, uri.getScheme()));
        }
        catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String withPort(String authority, String scheme) {
        if (PORT.matcher(authority).matches()) {
            return authority;
        }
        return authority + ("https".equals(scheme) ? ":443" : ":80");
    }

    /** Keeps what a client sent from breaking the lines of the log. */
    private static String clean(String header) {
        if (header == null) {
            return "(none)";
        }
        String printable = UNPRINTABLE.matcher(header).replaceAll("?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }
}
