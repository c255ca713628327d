package dev.tandem.request;

import java.util.List;

import dev.tandem.config.AddressRange;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** The reverse proxies whose word on requests is believed; those of one application are an attribute of its context. */
public final class TrustedProxies {

    private static final String ATTRIBUTE = TrustedProxies.class.getName();

    private final List<AddressRange> ranges;

    private final boolean forwarded;

    private TrustedProxies(List<String> addresses, boolean forwarded) {
        this.forwarded = forwarded;
        ranges = addresses.stream().map(AddressRange::of).toList();
    }

    /** @param forwarded whether they send {@code Forwarded} */
    public static void configure(ServletContext context, List<String> addresses, boolean forwarded) {
        if (!addresses.isEmpty()) {
            context.setAttribute(ATTRIBUTE, new TrustedProxies(addresses, forwarded));
        }
    }

    /** Tells whether a request comes from such a proxy. */
    static boolean haveSent(HttpServletRequest request) {
        return contain(request, request.getRemoteAddr());
    }

    /** Tells whether that is the address of such a proxy. */
    static boolean contain(HttpServletRequest request, String address) {
        return request.getServletContext().getAttribute(ATTRIBUTE) instanceof TrustedProxies proxies && proxies.contain(address);
    }

    /** Tells whether the one that has sent a request speaks by {@code Forwarded}; others pass on what anybody writes there. */
    static boolean sendForwarded(HttpServletRequest request) {
        return ((TrustedProxies) request.getServletContext().getAttribute(ATTRIBUTE)).forwarded;
    }

    private boolean contain(String address) {
        if (address == null) {
            return false;
        }
        for (AddressRange range : ranges) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
