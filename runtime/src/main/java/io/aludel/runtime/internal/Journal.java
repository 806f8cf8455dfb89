package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String FOLD = "fold";
    private static final String COLUMNS = " (revision, step, state, phase, description, probe, statement, started_at)";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Session session;
    private final SqlWords words;
    private final String table;

    Journal(Session session, SqlWords words, String table) {
        this.session = session;
        this.words = words;
        this.table = table;
    }

    void create() {
        String text = words.text() + " not null";
        session.execute("create table " + table + " ("
                + "revision varchar(255) not null, "
                + "step integer not null, "
                + "state varchar(20) not null, "
                + "phase varchar(20) not null, "
                + "description " + text + ", "
                + "probe " + text + ", "
                + "statement " + text + ", "
                + "started_at " + words.time() + " not null, "
                + "primary key (revision, step))" + words.options());
    }

    /** Adds the row that stands for the lock, which is no step's, and returns where it is. */
    String lockRow() {
        String row = table + " where revision = '' and step = 0";
        if (!session.hasRow("select 1 from " + row)) {
            try {
                session.execute("insert into " + table + COLUMNS + " values ('', 0, 'lock', '', '', '', '', "
                        + words.now() + ")");
            } catch (DatabaseException e) {
                // Another process has just added it.
                if (!e.sqlState().equals(UNIQUE_VIOLATION)) {
                    throw e;
                }
            }
        }
        return row;
    }

    /** Returns the steps of a revision by their numbers. */
    Map<Integer, Entry> entries(String revision) {
        Map<Integer, Entry> entries = new TreeMap<>();
        List<List<String>> rows = session.rows(
                "select step, state, phase, statement, probe from " + table + " where revision = ? and step > 0",
                revision);
        for (List<String> row : rows) {
            entries.put(
                    Integer.valueOf(row.get(0)),
                    new Entry(row.get(1).equals(DONE), row.get(2), row.get(3), row.get(4)));
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

    /**
     * Notes a short way before its first step.
     *
     * @param revision the revision in whose name it runs
     */
    void openFold(String revision, Fold fold) {
        session.update(
                "insert into " + table + COLUMNS + " values (?, ?, '" + FOLD + "', '', ?, ?, ?, " + words.now() + ")",
                revision,
                -fold.reached(),
                fold.revisions(),
                fold.chain(),
                fold.steps());
    }

    /** Returns the short way that runs in the name of a revision. */
    Optional<Fold> fold(String revision) {
        List<String> row = session.row(
                "select description, probe, statement, step from " + table + " where revision = ? and state = '" + FOLD
                        + "'",
                revision);
        return row.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fold(row.get(0), row.get(1), row.get(2), -Integer.parseInt(row.get(3))));
    }

    /** Notes that all steps of a short way before one have happened, and that those from there on are noted one by one. */
    void reached(String revision, int step) {
        session.update(
                "update " + table + " set step = ? where revision = ? and state = '" + FOLD + "'", -step, revision);
    }

    /** Forgets all steps of all revisions. */
    void clearAll() {
        session.update("delete from " + table + " where revision <> ''");
    }

    /** Forgets all steps of a revision. */
    void clear(String revision) {
        session.update("delete from " + table + " where revision = ?", revision);
    }

    /**
     * Notes how far a batched data step has come.
     *
     * @param before what was noted; empty text for nothing
     * @param now what is to be noted
     */
    void note(String revision, ScriptStep step, String before, String now) {
        if (before.isEmpty()) {
            insert(revision, step, OPEN, now);
        } else {
            session.update(
                    "update " + table + " set statement = ? where revision = ? and step = ?",
                    now,
                    revision,
                    step.number());
        }
    }

    private void insert(String revision, ScriptStep step, String state) {
        insert(revision, step, state, step.statement());
    }

    private void insert(String revision, ScriptStep step, String state, String statement) {
        session.update(
                "insert into " + table + COLUMNS + " values (?, ?, ?, ?, ?, ?, ?, " + words.now() + ")",
                revision,
                step.number(),
                state,
                step.phase().toString(),
                step.description(),
                step.probe(),
                statement);
    }

    /**
     * Revisions that a fresh database takes in one go.
     *
     * @param revisions their ids, with blanks between them
     * @param chain the chain over them as the code had them
     * @param steps the steps in the form of {@link FrozenSteps}
     * @param reached the first step that is noted by itself; 0 as long as none is
     */
    record Fold(String revisions, String chain, String steps, int reached) {}

    /**
     * A step of a revision that is half way.
     *
     * @param done whether it is known to have happened
     * @param phase where it belongs
     * @param statement its SQL; for a batched data step that is open, the {@link BatchNotes}
     * @param probe how to tell whether it has happened
     */
    record Entry(boolean done, String phase, String statement, String probe) {
        /** Returns phase and statement, as {@link ScriptStep#text} tells them of the code's step. */
        String text() {
            // What is noted open and has no probe are batches, with the key of a row.
            return phase + ": " + (!done && probe.isEmpty() ? "" : statement);
        }
    }
}
