package dev.tandem.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.tandem.Session;

/** The part of a session that knows whom it is for. */
abstract class VisitorSession implements Session {

    private final Visitor visitor;

    VisitorSession(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Tells whether the browser with that key has asked for the session's page. Takes as long for any key. */
    public boolean belongsTo(String browser) {
        return MessageDigest.isEqual(visitor.browser().getBytes(StandardCharsets.ISO_8859_1),
            browser.getBytes(StandardCharsets.ISO_8859_1));
    }

    Visitor getVisitor() {
        return visitor;
    }

    @Override
    public String getRuntime() {
        return BrowserName.of(visitor.userAgent());
    }

    @Override
    public String getUserAgent() {
        return visitor.userAgent();
    }

    @Override
    public String getRemoteAddress() {
        return visitor.address();
    }

    @Override
    public Principal getPrincipal() {
        return visitor.caller().getPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return visitor.caller().isInRole(role);
    }

    Caller getCaller() {
        return visitor.caller();
    }

    @Override
    public Locale getLocale() {
        return visitor.locale();
    }

    @Override
    public String getPath() {
        return visitor.path();
    }

    @Override
    public Map<String, List<String>> getParameters() {
        return visitor.parameters();
    }
}
