package dev.tandem.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import dev.tandem.wire.LogText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * Where a client is: the address that the connection comes from, or the one that trusted proxies say they were asked from
 * ({@code X-Forwarded-For}, or {@code for} in {@code Forwarded} where they send that). Nobody else is believed.
 */
public final class ClientAddress {

    /** Handshakes do not tell the address: our filter does, in a header, which replaces what the client may have sent. */
    public static final String HEADER = "Tandem-Client-Address";

    private static final int MAX_LENGTH = 64;

    private ClientAddress() {
    }

    /** Returns the address; empty when it is not known. */
    public static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address == null) {
            return "";
        }
        if (TrustedProxies.haveSent(request)) {
            List<String> path = path(request);
            for (int i = path.size() - 1; i >= 0; i--) {
                String sender = literal(path.get(i));
                if (sender.isEmpty()) {
                    break;
                }
                address = sender;
                if (!TrustedProxies.contain(request, sender)) {
                    break;
                }
            }
        }
        return LogText.brief(address, MAX_LENGTH);
    }

    /** Returns what each proxy says that it was asked from, the nearest one last. */
    private static List<String> path(HttpServletRequest request) {
        if (!TrustedProxies.sendForwarded(request)) {
            return split(request.getHeaders("X-Forwarded-For"));
        }
        List<String> path = new ArrayList<>();
        split(request.getHeaders("Forwarded")).forEach(element -> {
            String sender = PublicAddress.parameter(element, "for");
            path.add(sender == null ? "" : sender);
        });
        return path;
    }

    private static List<String> split(Enumeration<String> lines) {
        List<String> parts = new ArrayList<>(1);
        while (lines != null && lines.hasMoreElements()) {
            for (String part : lines.nextElement().split(",")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
        }
        return parts;
    }

    /** Returns an address without port and brackets. */
    private static String literal(String text) {
        int end = text.indexOf(']');
        if (text.startsWith("[") && end > 0) {
            return text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    /** Lets the handshake that comes of a request tell the address. */
    public static HttpServletRequest announce(HttpServletRequest request) {
        String address = of(request);
        return new HttpServletRequestWrapper(request) {

            @Override
            public String getHeader(String name) {
                return HEADER.equalsIgnoreCase(name) ? address : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return HEADER.equalsIgnoreCase(name) ? Collections.enumeration(List.of(address)) : super.getHeaders(name);
            }

            @Override
            public Enumeration<String> getHeaderNames() {
                List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
                names.removeIf(HEADER::equalsIgnoreCase);
                names.add(HEADER);
                return Collections.enumeration(names);
            }
        };
    }

    /** Returns the address in the headers of a handshake; empty when the container has dropped it. */
    public static String read(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (HEADER.equalsIgnoreCase(header.getKey()) && !header.getValue().isEmpty()) {
                return header.getValue().get(0);
            }
        }
        return "";
    }
}
