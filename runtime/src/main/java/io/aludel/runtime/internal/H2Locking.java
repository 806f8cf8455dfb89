package io.aludel.runtime.internal;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                .row("select current_catalog, database_path(), (select SERVER from INFORMATION_SCHEMA.SESSIONS"
                        + " where SESSION_ID = session_id())");
        JvmLock jvmLock = new JvmLock(database + "\n" + bench.schema());
        jvmLock.take(waiting, bench.progress());
        H2RowLock rowLock = null;
        try {
            rowLock = database.get(0).equals(UNNAMED)
                    ? null
                    : rowLock(!database.get(2).isEmpty());
            if (rowLock != null) {
                rowLock.take(waiting, bench.progress());
            }
        } catch (RuntimeException | Error e) {
            release(rowLock, jvmLock);
            throw e;
        }
        H2RowLock taken = rowLock;
        return () -> release(taken, jvmLock);
    }

    private @Nullable H2RowLock rowLock(boolean remote) {
        bench.createJournal();
        String lockRow = bench.journal().lockRow();
        Duration patience = remote ? PATIENCE_SERVER : PATIENCE_EMBEDDED;
        Optional<Connection> second = SecondConnection.of(bench.settings().dataSource(), patience);
        if (second.isEmpty() && remote) {
            throw Failures.secondConnection();
        }
        return second.isPresent() ? new H2RowLock(second.get(), lockRow) : null;
    }

    private static void release(@Nullable H2RowLock rowLock, JvmLock jvmLock) {
        try {
            if (rowLock != null) {
                rowLock.release();
            }
        } finally {
            jvmLock.release();
        }
    }
}
