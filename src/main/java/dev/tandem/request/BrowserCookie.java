package dev.tandem.request;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * The cookie that tells browsers apart: a random key, set with the first page and shared by all tabs and apps of one
 * browser. What belongs to a session is given only to the browser that has asked for its page; to know the session's id
 * is not enough. Scripts cannot read it, and pages of other sites cannot send it.
 */
public final class BrowserCookie {

    static final String NAME = "TandemBrowser";

    /** Holds the key that a browser has been given since it has signed in. */
    private static final String ATTRIBUTE = BrowserCookie.class.getName();

    private static final int KEY_BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Over TLS the name says that no page without it, and, at the root, none of another host can have set the cookie. */
    private static final String SECURE = "__Secure-" + NAME;
    private static final String OF_HOST = "__Host-" + NAME;

    /** A cookie of one path is meant before one of the root, and one that nobody else can have set before others. */
    private static final List<Pattern> HEADERS = Stream.of(SECURE, OF_HOST, NAME)
        .map(name -> Pattern.compile("(?:^|;)\\s*" + name + "=([A-Za-z0-9_-]{22})\\s*(?=;|$)")).toList();
    private static final SecureRandom RANDOM = new SecureRandom();

    private BrowserCookie() {
    }

    /**
     * Returns the key of the browser that asks for a page; it gets one when it has none, and a new one when somebody has signed
     * in: whoever knew the one before then knows nothing.
     */
    public static String ensure(HttpServletRequest request, HttpServletResponse response) {
        String known = read(request);
        HttpSession signedIn = request.getUserPrincipal() == null ? null : request.getSession(false);
        String key = signedIn == null ? known : (String) signedIn.getAttribute(ATTRIBUTE);
        if (key == null || !key.equals(known)) {
            if (key == null) {
                key = newKey();
                if (signedIn != null) {
                    signedIn.setAttribute(ATTRIBUTE, key);
                }
            }
            // By hand, as a Cookie has no SameSite in the oldest version of the API that we run on. Lax, not Strict: a
            // page that is reached by a link from elsewhere must not replace the key of the tabs that are open.
            response.addHeader("Set-Cookie", nameFor(request) + "=" + key + "; Path=" + path(request) + "; HttpOnly; SameSite=Lax"
                + (PublicAddress.isSecure(request) ? "; Secure" : ""));
        }
        return key;
    }

    /** Returns the key of the browser that asks; {@code null} when it has none. */
    public static String read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            String name = nameFor(request);
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && KEY.matcher(cookie.getValue()).matches()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Returns the key in the headers of a handshake; {@code null} when there is none. */
    public static String read(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if ("cookie".equalsIgnoreCase(header.getKey())) {
                String key = find(header.getValue());
                if (key != null) {
                    return key;
                }
            }
        }
        return null;
    }

    private static String find(List<String> cookies) {
        for (Pattern pattern : HEADERS) {
            for (String value : cookies) {
                Matcher found = pattern.matcher(value);
                if (found.find()) {
                    return found.group(1);
                }
            }
        }
        return null;
    }

    private static String nameFor(HttpServletRequest request) {
        return !PublicAddress.isSecure(request) ? NAME : path(request).equals("/") ? OF_HOST : SECURE;
    }

    private static String path(HttpServletRequest request) {
        String path = PublicAddress.contextPath(request);
        return path.isEmpty() ? "/" : path;
    }

    private static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
