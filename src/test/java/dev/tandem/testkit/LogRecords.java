package dev.tandem.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while it is open. */
public final class LogRecords extends Handler implements AutoCloseable {

    private final Logger logger;
    private final List<LogRecord> records = new ArrayList<>();

    public LogRecords(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    public List<String> messages() {
        return records.stream().map(LogRecord::getMessage).toList();
    }

    public List<String> messages(Level level) {
        return records.stream().filter(log -> log.getLevel() == level)
            .map(log -> log.getMessage() + (log.getThrown() == null ? "" : ": " + log.getThrown())).toList();
    }

    /** Returns the stacks of what was thrown. */
    public List<List<StackTraceElement>> stacks() {
        return records.stream().map(LogRecord::getThrown).filter(Objects::nonNull).map(t -> List.of(t.getStackTrace()))
            .toList();
    }

    @Override
    public void publish(LogRecord log) {
        records.add(log);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
