package dev.tandem.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.tandem.request.ClientAddress;
import dev.tandem.request.PublicAddress;
import dev.tandem.visit.Caller;
import dev.tandem.visit.CookieSigner;
import dev.tandem.visit.Visitor;
import dev.tandem.wire.LogText;
import dev.tandem.wire.WireNames;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Takes out of requests what sessions keep. Any thread. */
final class PageRequests {

    private static final int USER_AGENT_LENGTH = 200;

    /** Many sessions, few kinds of browsers: each text is kept once, as long as there are not too many. */
    private static final int MAX_KEPT = 1_000;

    private final Supplier<CookieSigner> signer;
    private final Map<String, String> userAgents = new ConcurrentHashMap<>();

    /** @param signer asked for when there is a cookie to read */
    PageRequests(Supplier<CookieSigner> signer) {
        this.signer = signer;
    }

    Visitor read(HttpServletRequest request, Caller caller, String browser, String path) {
        return new Visitor(browser, PublicAddress.contextPath(request), path.length() <= 1 ? "/" : path,
            parameters(request), request.getLocale(), caller, userAgent(request), ClientAddress.of(request),
            cookies(request));
    }

    private String userAgent(HttpServletRequest request) {
        String header = request.getHeader("User-Agent");
        if (header == null) {
            return "";
        }
        String text = LogText.brief(header, USER_AGENT_LENGTH);
        String kept = userAgents.size() < MAX_KEPT ? userAgents.putIfAbsent(text, text) : userAgents.get(text);
        return kept == null ? text : kept;
    }

    int getKept() {
        return userAgents.size();
    }

    private Map<String, String> cookies(HttpServletRequest request) {
        Map<String, String> read = Map.of();
        Cookie[] given = request.getCookies();
        for (int i = 0; given != null && i < given.length; i++) {
            String text = given[i].getValue();
            String value = CookieSigner.isSigned(text) ? signer.get().read(given[i].getName(), text, Instant.now())
                : null;
            if (value != null) {
                read = read.isEmpty() ? new HashMap<>(4) : read;
                // Of two with one name, the browser sends the one of the longer path first.
                read.putIfAbsent(given[i].getName(), value);
            }
        }
        return read;
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, String[]> given = request.getQueryString() == null ? Map.of() : request.getParameterMap();
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        given.forEach((name, values) -> parameters.put(name, List.copyOf(Arrays.asList(values))));
        parameters.remove(WireNames.PARAMETER_RETURN);
        return Collections.unmodifiableMap(parameters);
    }
}
