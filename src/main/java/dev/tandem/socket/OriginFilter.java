package dev.tandem.socket;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.tandem.request.ClientAddress;
import dev.tandem.request.PublicAddress;
import dev.tandem.session.SessionRegistry;
import dev.tandem.wire.LogText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets only pages of this server open the socket: browsers send cookies and open sockets wherever a page tells them to,
 * and the {@code Origin} is what tells the page apart (RFC 6455 section 10.2).
 */
public final class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOGGER = System.getLogger("dev.tandem.web");
    private static final Pattern PORT = Pattern.compile(".*:\\d+");
    private static final int LOGGED_LENGTH = 80;

    private final transient SessionRegistry sessions;
    private final transient UpgradedRequests upgraded;

    public OriginFilter(SessionRegistry sessions, UpgradedRequests upgraded) {
        this.sessions = sessions;
        this.upgraded = upgraded;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        PublicAddress address = PublicAddress.of(request);
        if (isSame(origin, address.host()) && !(address.secure() && !origin.startsWith("https:"))) {
            chain.doFilter(upgraded.watch(ClientAddress.announce(request)), response);
            return;
        }
        sessions.getRefusalLog().log(LOGGER, Level.WARNING,
            Messages.foreignOrigin(brief(origin), brief(address.host())));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isSame(String origin, String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            String authority = uri.getAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return authority != null && (scheme.equals("http") || scheme.equals("https"))
                && withPort(authority, scheme).equalsIgnoreCase(withPort(host, scheme));
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

    private static String brief(String header) {
        return header == null ? "(none)" : LogText.brief(header, LOGGED_LENGTH);
    }
}
