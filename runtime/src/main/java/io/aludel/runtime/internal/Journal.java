package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Returns the steps of a revision by their numbers. */
    Map<Integer, Entry> entries(String revision) {
        Map<Integer, Entry> entries = new TreeMap<>();
        List<List<String>> rows = session.rows(
                "select step, state, phase, statement, probe from " + table + " where revision = ?", revision);
        for (List<String> row : rows) {
            String text = row.get(2) + ": " + row.get(3);
            entries.put(Integer.valueOf(row.get(0)), new Entry(row.get(1).equals(DONE), text, row.get(4)));
        }
        return entries;
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
                step.phase().toString(),
                step.description(),
                step.probe(),
                step.statement());
    }

    /**
     * A step of a revision that is half way.
     *
     * @param done whether it is known to have happened
     * @param text its phase and its statement, as {@link ScriptStep#text} tells them of the code's step
     * @param probe how to tell whether it has happened
     */
    record Entry(boolean done, String text, String probe) {}
}
