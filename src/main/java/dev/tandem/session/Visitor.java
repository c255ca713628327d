package dev.tandem.session;

/**
 * Who has asked for a session's page, and where.
 *
 * @param browser the key of the browser
 * @param contextPath the path of the application as that browser sees it; empty for the root
 */
public record Visitor(String browser, String contextPath) {
}
