package dev.tandem.session;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import dev.tandem.config.Settings;
import dev.tandem.sync.SessionLog;
import dev.tandem.wire.CloseReasons;
import dev.tandem.wire.LogText;
import dev.tandem.wire.WireNames;

/** Logs and counts what goes wrong in one session, and ends it when its browser was refused too much. */
public final class BoundedLog implements SessionLog {

    private static final Logger LOGGER = System.getLogger("dev.tandem.session");
    private static final int LOGGED_LENGTH = 200;

    private final ClientSession session;
    private final SessionRegistry registry;
    private final SessionCounters counters;
    private int refusals;

    BoundedLog(ClientSession session, SessionRegistry registry, SessionCounters counters) {
        this.session = session;
        this.registry = registry;
        this.counters = counters;
    }

    @Override
    public void refuse(String why) {
        String brief = LogText.brief(String.valueOf(why), LOGGED_LENGTH);
        countRefusal(brief);
        logRefused(brief);
    }

    /** Tells that a message was refused, without counting it. */
    void logRefused(String why) {
        refused(LOGGER, Level.WARNING, Messages.refused(session.getLogName(), why));
    }

    /** The bound comes first, whatever becomes of the rest. */
    @Override
    public void countRefusal(String why) {
        refusals++;
        if (refusals >= registry.getConfiguration().get(Settings.REFUSALS_MAX)) {
            session.close(WireNames.CLOSE_REFUSED, CloseReasons.TOO_MANY_REFUSED_MESSAGES);
        }
        counters.refused(why);
    }

    /** Returns how many messages and operations were refused. Any thread. */
    public int getRefusals() {
        return refusals;
    }

    @Override
    public void refused(Logger logger, Level level, String message) {
        registry.getRefusalLog(session.getVisit().getVisitor().address()).log(logger, level, message);
    }

    @Override
    public void warn(Logger logger, String message) {
        registry.getErrorLog().log(logger, Level.WARNING, message);
    }

    @Override
    public void failed(Logger logger, String message, Throwable error) {
        counters.failed(message, error);
        registry.getErrorLog().log(logger, Level.ERROR, message, error);
    }
}
