package dev.tandem.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

import dev.tandem.config.Configuration;
import dev.tandem.config.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Lets only administrators pass, to the page and to the socket of an app that is for them: users in the role that is
 * configured, as the container knows them. On a developer's machine the machine itself may be let in without.
 */
final class AdministratorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PASSED = AdministratorFilter.class.getName();

    /** What a proxy adds. Behind one every request comes from this machine. */
    private static final List<String> PROXY_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
        "X-Forwarded-Proto", "X-Real-IP", "Via");

    /** A page of another site may let its own host name lead here. */
    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");

    private final transient Configuration configuration;

    AdministratorFilter(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        if (isLocal(request) || isAdministrator(request, response)) {
            request.setAttribute(PASSED, true);
            chain.doFilter(request, response);
        }
        else if (!response.isCommitted() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, ErrorPage.withoutCode(Messages.noAdministrator(role())));
        }
    }

    /** Tells whether a request has passed; one that has found another way has not. */
    static boolean hasPassed(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null;
    }

    private boolean isAdministrator(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (role().isEmpty()) {
            return false;
        }
        if (request.getUserPrincipal() == null) {
            try {
                // As if the address were protected by web.xml: asks the user, in the way the application has chosen.
                request.authenticate(response);
            }
            catch (ServletException | IllegalStateException e) {
                // The application has no way for users to sign in.
                return false;
            }
        }
        return request.getUserPrincipal() != null && request.isUserInRole(role());
    }

    private String role() {
        return configuration.get(Settings.ADMIN_ROLE);
    }

    private boolean isLocal(HttpServletRequest request) {
        return configuration.get(Settings.DEVELOPMENT) && configuration.get(Settings.ADMIN_LOCAL)
            && isLocal(request.getRemoteAddr(), request.getHeader("Host"))
            && PROXY_HEADERS.stream().allMatch(name -> request.getHeader(name) == null);
    }

    static boolean isLocal(String address, String host) {
        try {
            return host != null && LOCAL_HOST.matcher(host).matches() && InetAddress.getByName(address).isLoopbackAddress();
        }
        catch (UnknownHostException e) {
            return false;
        }
    }
}
