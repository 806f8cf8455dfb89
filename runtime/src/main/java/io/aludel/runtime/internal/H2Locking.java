package io.aludel.runtime.internal;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Takes the migration lock of H2: one among the threads of this JVM, and a row lock for everybody else.
 *
 * <p>A pool may have no second connection for the row lock. An embedded database goes on without: no other process can
 * open it. A server, or an embedded database that serves others ({@code AUTO_SERVER}), is refused.
 */
final class H2Locking {
    private static final Duration PATIENCE_EMBEDDED = Duration.ofSeconds(1);
    private static final Duration PATIENCE_SERVER = Duration.ofSeconds(10);

    /** What H2 calls an in-memory database without name, which no second connection reaches. */
    private static final String UNNAMED = "UNNAMED";

    private final Workbench bench;

    H2Locking(Workbench bench) {
        this.bench = bench;
    }

    /** Takes both locks and returns what gives them back. */
    Runnable take(Waiting waiting) {
        List<String> database = bench.session()
                .row("select current_catalog, database_path(), (select server from information_schema.sessions"
                        + " where session_id = session_id())");
        JvmLock jvmLock = new JvmLock(database + "\n" + bench.schema());
        jvmLock.take(waiting, bench.progress());
        Optional<H2RowLock> rowLock = Optional.empty();
        try {
            rowLock = database.get(0).equals(UNNAMED)
                    ? Optional.empty()
                    : rowLock(!database.get(2).isEmpty());
            if (rowLock.isPresent()) {
                rowLock.get().take(waiting, bench.progress());
            }
        } catch (RuntimeException | Error e) {
            release(rowLock, jvmLock);
            throw e;
        }
        Optional<H2RowLock> taken = rowLock;
        return () -> release(taken, jvmLock);
    }

    private Optional<H2RowLock> rowLock(boolean remote) {
        bench.createJournal();
        String lockRow = bench.journal().lockRow();
        Optional<Connection> second =
                SecondConnection.of(bench.settings().dataSource(), remote ? PATIENCE_SERVER : PATIENCE_EMBEDDED);
        if (second.isEmpty() && remote) {
            throw Failures.secondConnection();
        }
        return second.map(connection -> new H2RowLock(connection, lockRow));
    }

    private static void release(Optional<H2RowLock> rowLock, JvmLock jvmLock) {
        try {
            rowLock.ifPresent(H2RowLock::release);
        } finally {
            jvmLock.release();
        }
    }
}
