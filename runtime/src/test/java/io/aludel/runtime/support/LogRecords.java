package io.aludel.runtime.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the runtime logs, at all levels, on the thread that began to listen. */
public final class LogRecords extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("io.aludel.runtime");
    private final Level before = logger.getLevel();
    private final Thread thread = Thread.currentThread();
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    public LogRecords() {
        setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        // The console of the build isn't a reader of them.
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    public List<LogRecord> records() {
        return records;
    }

    /** Returns level and message of each. */
    public List<String> lines() {
        return records.stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        if (Thread.currentThread() == thread) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(before);
    }
}
