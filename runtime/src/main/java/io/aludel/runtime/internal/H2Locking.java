package io.aludel.runtime.internal;

import java.sql.Connection;
import java.time.Duration;
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

    private final Session session;
    private final Place place;
    private final Catalogue catalogue;
    private final Settings settings;

    H2Locking(Session session, Place place, Catalogue catalogue, Settings settings) {
        this.session = session;
        this.place = place;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    Engine.HeldLock take(Waiting waiting, Progress progress) {
        Whereabouts whereabouts = session.queryRow(
                "select coalesce(database_path(), ''), (select coalesce(server, '') from information_schema.sessions"
                        + " where session_id = session_id())",
                row -> new Whereabouts(
                        Session.text(row, 1), !Session.text(row, 2).isEmpty()));
        JvmLock jvmLock = new JvmLock(
                (whereabouts.path().isEmpty() ? place.database() : whereabouts.path()) + "\n" + place.schema());
        jvmLock.take(waiting, progress);
        Optional<H2RowLock> rowLock = Optional.empty();
        try {
            rowLock = rowLock(whereabouts);
            rowLock.ifPresent(lock -> lock.take(waiting, progress));
        } catch (RuntimeException | Error e) {
            release(rowLock, jvmLock);
            throw e;
        }
        Optional<H2RowLock> taken = rowLock;
        return () -> release(taken, jvmLock);
    }

    private Optional<H2RowLock> rowLock(Whereabouts whereabouts) {
        if (place.database().equals(UNNAMED)) {
            return Optional.empty();
        }
        String lockRow = lockRow();
        Optional<Connection> second =
                SecondConnection.of(settings.dataSource(), whereabouts.remote() ? PATIENCE_SERVER : PATIENCE_EMBEDDED);
        if (second.isEmpty() && whereabouts.remote()) {
            throw Failures.secondConnection();
        }
        return second.map(connection -> new H2RowLock(connection, lockRow));
    }

    /** Makes sure that there is a row to lock, and returns the select that locks it. */
    private String lockRow() {
        Journal journal = new Journal(session, place.table(session.identifiers(), Journal.NAME));
        if (!catalogue.hasTable(place.schema(), session.identifiers().catalogName(Journal.NAME))) {
            journal.create();
        }
        return journal.lockRow();
    }

    private static void release(Optional<H2RowLock> rowLock, JvmLock jvmLock) {
        try {
            rowLock.ifPresent(H2RowLock::release);
        } finally {
            jvmLock.release();
        }
    }

    /**
     * Where the database is.
     *
     * @param path its file; empty in memory
     * @param remote whether this connection goes through a server, so that other processes may have one too
     */
    private record Whereabouts(String path, boolean remote) {}
}
