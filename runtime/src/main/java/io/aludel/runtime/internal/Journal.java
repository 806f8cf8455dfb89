package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.query.DatabaseException;
import java.util.List;
import java.util.Locale;

/**
 * The table {@code aludel_journal}: the steps of the one revision that is half way, so that a killed run can be
 * finished.
 *
 * <p>A step without row has not been sent. An open one may have happened, which its probe tells. A done one has. The
 * rows of a revision go in the transaction that settles it in the history.
 */
final class Journal {
    static final String NAME = "aludel_journal";

    private static final String OPEN = "open";
    private static final String DONE = "done";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Session session;
    private final String table;

    Journal(Session session, String table) {
        this.session = session;
        this.table = table;
    }

    /** Creates the table unless another process, of an H2 server, has just done so. */
    void create() {
        session.execute("create table if not exists " + table + " ("
                + "revision varchar(255) not null, "
                + "step integer not null, "
                + "state varchar(20) not null, "
                + "phase varchar(20) not null, "
                + "description text not null, "
                + "probe text not null, "
                + "statement text not null, "
                + "started_at timestamp with time zone not null, "
                + "primary key (revision, step))");
    }

    /** Adds the row that H2 locks, which is no step's, and returns the select that locks it. */
    String lockRow() {
        String row = " from " + table + " where revision = '' and step = 0";
        try {
            session.update("insert into " + table + " (revision, step, state, phase, description, probe, statement,"
                    + " started_at) select '', 0, 'lock', '', '', '', '', current_timestamp"
                    + " where not exists (select 1" + row + ")");
        } catch (DatabaseException e) {
            // Another process has just added it.
            if (!e.sqlState().equals(UNIQUE_VIOLATION)) {
                throw e;
            }
        }
        return "select state" + row + " for update nowait";
    }

    List<Entry> entries(String revision) {
        return session.query(
                "select step, state, phase, probe, statement from " + table + " where revision = ? order by step",
                row -> new Entry(
                        revision,
                        row.getInt(1),
                        Session.text(row, 2).equals(DONE),
                        Session.text(row, 3),
                        Session.text(row, 4),
                        Session.text(row, 5)),
                revision);
    }

    /** Notes a step before it is sent. */
    void open(String revision, ScriptStep step) {
        insert(revision, step, OPEN);
    }

    /** Notes a step that runs in the same transaction as this note. */
    void insertDone(String revision, ScriptStep step) {
        insert(revision, step, DONE);
    }

    /** Notes that an open step has happened. */
    void done(String revision, int step) {
        session.update(
                "update " + table + " set state = '" + DONE + "' where revision = ? and step = ?", revision, step);
    }

    /** Forgets a step that has not happened. */
    void forget(String revision, int step) {
        session.update("delete from " + table + " where revision = ? and step = ?", revision, step);
    }

    /** Forgets all steps of all revisions. */
    void clearAll() {
        session.update("delete from " + table + " where revision <> ''");
    }

    /** Forgets all steps of a revision. */
    void clear(String revision) {
        session.update("delete from " + table + " where revision = ?", revision);
    }

    private void insert(String revision, ScriptStep step, String state) {
        session.update(
                "insert into " + table + " (revision, step, state, phase, description, probe, statement, started_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, current_timestamp)",
                revision,
                step.number(),
                state,
                word(step.phase()),
                step.description(),
                step.probe(),
                step.statement());
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A row of the journal.
     *
     * @param revision the revision
     * @param step the number of the step in its revision, from 1
     * @param done whether it is known to have happened
     * @param phase the phase it was run in
     * @param probe how to tell whether it has happened
     * @param statement what was sent; empty for the user's data step
     */
    record Entry(String revision, int step, boolean done, String phase, String probe, String statement) {
        /** Returns whether it is the note of that very step: same phase, same statement. */
        boolean isOf(ScriptStep current) {
            return phase.equals(word(current.phase())) && statement.equals(current.statement());
        }

        /** Returns phase and statement, for messages. */
        String text() {
            return phase + ": " + statement;
        }
    }
}
