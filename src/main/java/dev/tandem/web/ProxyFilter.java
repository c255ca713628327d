package dev.tandem.web;

import java.io.IOException;
import java.util.List;

import dev.tandem.config.AddressRange;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Believes what the configured reverse proxies say of requests, and nobody else. */
final class ProxyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient List<AddressRange> proxies;

    ProxyFilter(List<String> addresses) {
        proxies = addresses.stream().map(AddressRange::of).toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        String peer = request.getRemoteAddr();
        if (peer != null && isProxy(peer)) {
            PublicAddress.believe(request);
        }
        chain.doFilter(request, response);
    }

    private boolean isProxy(String peer) {
        for (AddressRange range : proxies) {
            if (range.contains(peer)) {
                return true;
            }
        }
        return false;
    }
}
