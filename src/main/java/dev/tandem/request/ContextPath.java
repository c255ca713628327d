package dev.tandem.request;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The path below which all of an application is, as it stands in addresses: encoded, as browsers write it. What a request
 * says of it is its sender's own text on some servers, and has been decoded on others, so that only its slashes are counted.
 */
public final class ContextPath {

    private static final Pattern PLAIN = Pattern.compile("(?:[/A-Za-z0-9_~.!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*");

    private ContextPath() {
    }

    /** Returns the path, without a slash at its end; empty for the root. */
    public static String of(ServletContext context) {
        return encode(context.getContextPath());
    }

    static String encode(String path) {
        if (PLAIN.matcher(path).matches()) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length() * 2);
        path.codePoints().forEach(c -> {
            String sign = Character.toString(c);
            out.append(sign.equals("%") || !PLAIN.matcher(sign).matches()
                ? URLEncoder.encode(sign, StandardCharsets.UTF_8).replace("+", "%20") : sign);
        });
        return out.toString();
    }

    /** Returns what follows it in the address of a request, as it was sent; empty when nothing does. */
    public static String after(HttpServletRequest request) {
        String address = request.getRequestURI();
        int slash = 0;
        for (long left = request.getServletContext().getContextPath().chars().filter(c -> c == '/').count(); left > 0; left--) {
            slash = address.indexOf('/', slash + 1);
            if (slash < 0) {
                return "";
            }
        }
        return address.substring(slash);
    }
}
