package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.asset.StackTraces;
import dev.tandem.config.PageLog;
import dev.tandem.turn.LogLimit;
import dev.tandem.wire.LogText;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;

/**
 * Writes what a page tells of itself to the log {@code dev.tandem.page}. A page may say anything, as often as it likes:
 * each line is cut and kept to one line, and each session has few of them, as all have together. Stacks tell the lines
 * of Java. Used inside the session's turn.
 */
final class PageLogReader {

    private static final Logger LOGGER = System.getLogger("dev.tandem.page");
    private static final int MAX_LENGTH = 2_000;
    private static final int BURST = 20;

    private final ClientSession session;
    private final PageLog allowed;
    private final StackTraces traces;
    private final LogLimit limit;

    /** @param all what this session's lines are a share of */
    PageLogReader(ClientSession session, LogLimit all, PageLog allowed, StackTraces traces) {
        limit = new LogLimit(BURST, 1, all);
        this.session = session;
        this.allowed = allowed;
        this.traces = traces;
    }

    /** Takes a line. */
    void receive(String levelName, String text) {
        Level level = level(levelName);
        if (allowed == PageLog.OFF || allowed == PageLog.ERRORS && level != Level.ERROR) {
            throw new WireException("a line for a log that is not kept");
        }
        limit.log(LOGGER, level, () -> Messages.pageLog(session.getLogName(), session.getAppName(),
            session.getVisit().getRuntime(),
            oneLine(text.indexOf('\n') < 0 ? text : traces.toJava(text))));
    }

    private static Level level(String name) {
        return switch (name) {
            case WireNames.LOG_ERROR -> Level.ERROR;
            case WireNames.LOG_WARN -> Level.WARNING;
            case WireNames.LOG_INFO -> Level.INFO;
            case WireNames.LOG_DEBUG -> Level.DEBUG;
            default -> throw new WireException("unknown level of a log");
        };
    }

    /** Stack traces have many lines; what looks like a line of the log would be taken for one. */
    private static String oneLine(String text) {
        String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        return LogText.brief(cut.strip().replaceAll("\\R\\s*", " | "), 2 * MAX_LENGTH);
    }
}
