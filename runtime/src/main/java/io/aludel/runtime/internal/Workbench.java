package io.aludel.runtime.internal;

import io.aludel.runtime.migration.BatchProgress;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.BatchPosition;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.query.DatabaseException;
import io.aludel.runtime.query.Identifiers;
import io.aludel.runtime.query.Transactions;
import java.util.ArrayList;
import java.util.List;

/** What a run has at hand once it has entered the schema it works in. */
final class Workbench {
    private final Session session;
    private final Engine engine;
    private final Settings settings;
    private final String schema;
    private final HistoryTable history;
    private final Journal journal;
    private final Progress progress;
    private final String lockStatement;
    private final Waiting total;
    private List<String> planned = List.of();

    Workbench(Session session, Engine engine, Settings settings) {
        this.session = session;
        this.engine = engine;
        this.settings = settings;
        this.total = new Waiting(settings.deadline().orElse(Waiting.FOREVER));
        this.schema = engine.enter(session, settings);
        this.history = new HistoryTable(session, engine.words(), qualified(HistoryTable.NAME));
        this.journal = new Journal(session, engine.words(), qualified(Journal.NAME));
        this.progress = new Progress(settings.listener());
        this.lockStatement = engine.lockStatement(qualified(Journal.NAME));
    }

    /** Reads the history on which a plan is about to rest. */
    History plan() {
        if (lockStatement.isEmpty()) {
            return history.read(session);
        }
        TransactionLock lock = new TransactionLock(session, engine, lockStatement);
        lock.take(waiting(), progress);
        try {
            planned = history.newest(session);
            return history.read(session);
        } finally {
            lock.release();
        }
    }

    /**
     * Runs work in a transaction; where it is the lock too, the lock is taken first.
     *
     * @throws HistoryMoved if others have migrated since the history was read for the plan
     */
    void inTransaction(Runnable work) {
        if (lockStatement.isEmpty()) {
            session.inTransaction(work);
            return;
        }
        new TransactionLock(session, engine, lockStatement).take(waiting(), progress);
        List<List<String>> now = new ArrayList<>();
        session.committed(() -> {
            if (!history.newest(session).equals(planned)) {
                throw new HistoryMoved();
            }
            work.run();
            now.add(history.newest(session));
        });
        planned = now.get(0);
    }

    /** Returns the way to the database for a data step that is one transaction. */
    DataContext data(StepProgress step) {
        return DataContext.on(session.connection(), new Transactions() {
            @Override
            public void walked(String table, BatchPosition at) {
                progress.batch(new BatchProgress(step, table, at.batches(), at.walked(), at.changed()));
            }
        });
    }

    /** Returns a new time to wait for locks. */
    Waiting waiting() {
        return new Waiting(total.left(settings.lockTimeout()));
    }

    /** Refuses to begin when the time of the whole call is over; a statement that begins has no more than what is left of it. */
    void checkTime(StepProgress step) {
        if (isOver()) {
            throw StepFailures.deadline(step, settings.deadline().orElseThrow());
        }
        if (settings.statementTimeout().isPresent() || settings.deadline().isPresent()) {
            engine.limit(session, total.left(settings.statementTimeout().orElse(Waiting.FOREVER)));
        }
    }

    boolean isOver() {
        return total.over();
    }

    /** Returns who may hold the lock that was met; empty text where that cannot be told. */
    String blockers(Throwable failure) {
        try {
            return engine.blockers(session, String.valueOf(failure.getMessage()));
        } catch (DatabaseException e) {
            return "";
        }
    }

    /** Creates the two tables where they are missing. */
    void createTables() {
        create(HistoryTable.NAME, history::create);
        createJournal();
    }

    /** Creates the journal where it is missing. */
    void createJournal() {
        create(Journal.NAME, journal::create);
    }

    /** Others may do the same where the lock is a row of such a table, or that of a transaction. */
    private void create(String name, Runnable create) {
        Waiting waiting = waiting();
        while (true) {
            try {
                if (!hasTable(name)) {
                    create.run();
                }
                return;
            } catch (DatabaseException e) {
                boolean locked = engine.words().metLock(e);
                if (locked ? waiting.over() : !hasTable(name)) {
                    throw e;
                }
                waiting.pause();
            }
        }
    }

    /** Returns what asks the catalogue whether a step has happened. */
    Probe probe() {
        return new Probe(session, engine.facts(), schema);
    }

    Engine engine() {
        return engine;
    }

    Session session() {
        return session;
    }

    Settings settings() {
        return settings;
    }

    /** Returns the schema it works in, as the catalogue spells it. */
    String schema() {
        return schema;
    }

    HistoryTable history() {
        return history;
    }

    Journal journal() {
        return journal;
    }

    Progress progress() {
        return progress;
    }

    private boolean hasTable(String name) {
        return probe().ask("table " + name, Failures::unreadableProbe);
    }

    private String qualified(String name) {
        Identifiers identifiers = session.identifiers();
        return identifiers.quoteVerbatim(schema) + "." + identifiers.quoted(name);
    }

    /** Others have migrated between two transactions of this run: what is left has to be planned anew. */
    static final class HistoryMoved extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
