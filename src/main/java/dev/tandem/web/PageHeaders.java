package dev.tandem.web;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.tandem.AppInfo;
import dev.tandem.asset.Origins;
import dev.tandem.config.Configuration;
import dev.tandem.config.PolicySource;
import dev.tandem.config.Settings;
import dev.tandem.request.Paths;
import dev.tandem.request.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every page: no code but the server's own modules, no frame of another site, no copy in a cache. */
final class PageHeaders {

    /** What comes by receiveData is shown from where the browser keeps it, which is a {@code blob:}. */
    private static final String POLICY = "default-src 'none'; script-src 'self'%s; style-src 'self'%s; img-src 'self' data: blob:%s; "
        + "font-src 'self'%s; media-src 'self' blob:%s; connect-src 'self'%s; worker-src 'self' blob:%s; frame-src 'self'%s; "
        + "object-src 'self'%s; base-uri 'none'; form-action 'self'; frame-ancestors %s%s";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

    private PageHeaders() {
    }

    static void add(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, Origins.NONE, "", directive -> "", "'self'", "");
    }

    /** @param origins where the page loads from, besides this server */
    static void add(HttpServletRequest request, HttpServletResponse response, AppInfo app, Origins origins,
        Configuration configuration) {
        boolean isForAdministrators = Paths.isForAdministrators(app);
        List<PolicySource> allowed = configuration.get(Settings.POLICY_SOURCES);
        String code = (configuration.get(Settings.EVAL_APPS).contains(app.name()) ? " 'unsafe-eval'" : "")
            + (configuration.get(Settings.WASM_APPS).contains(app.name()) ? " 'wasm-unsafe-eval'" : "");
        write(request, response, origins, code, directive -> sources(allowed.stream()
            .filter(each -> each.directive().equals(directive) && each.isFor(app.name())).map(PolicySource::source).toList())
            + (directive.equals("connect") ? sources(configuration.get(Settings.DATA_ORIGINS)) : ""),
            isForAdministrators ? "'none'" : "'self'",
            configuration.get(Settings.TRUSTED_TYPES_APPS).contains(app.name()) ? "; require-trusted-types-for 'script'" : "");
        if (isForAdministrators) {
            // Nothing that another page has opened, or is opened by, gets hold of it.
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Origins origins, String code,
        UnaryOperator<String> allowed, String ancestors, String more) {
        String styles = sources(origins.styles());
        String others = sources(origins.others());
        response.setHeader("Content-Security-Policy", POLICY.formatted(
            code + sources(origins.scripts()) + allowed.apply("script"), styles + allowed.apply("style"),
            styles + others + allowed.apply("img"), styles + others + allowed.apply("font"), allowed.apply("media"),
            socketSource(request) + others + allowed.apply("connect"), allowed.apply("worker"), allowed.apply("frame"),
            allowed.apply("object"), ancestors, more));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private static String sources(Collection<String> origins) {
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }

    /** Older browsers do not take {@code 'self'} for the socket's scheme. */
    private static String socketSource(HttpServletRequest request) {
        PublicAddress address = PublicAddress.of(request);
        String host = address.host();
        if (host == null || !HOST.matcher(host).matches()) {
            return "";
        }
        return (address.secure() ? " wss://" : " ws://") + host;
    }
}
