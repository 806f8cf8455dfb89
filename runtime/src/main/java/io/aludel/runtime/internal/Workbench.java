package io.aludel.runtime.internal;

import io.aludel.runtime.query.Identifiers;

/** What a run has at hand once it has entered the schema it works in. */
final class Workbench {
    private final Session session;
    private final Engine engine;
    private final Settings settings;
    private final String schema;
    private final HistoryTable history;
    private final Journal journal;
    private final Progress progress;

    Workbench(Session session, Engine engine, Settings settings) {
        this.session = session;
        this.engine = engine;
        this.settings = settings;
        this.schema = engine.enter(session, settings);
        this.history = new HistoryTable(session, qualified(HistoryTable.NAME));
        this.journal = new Journal(session, qualified(Journal.NAME));
        this.progress = new Progress(settings.listener());
    }

    /** Creates the two tables where they are missing; the lock keeps others from doing the same. */
    void createTables() {
        if (!hasTable(HistoryTable.NAME)) {
            history.create();
        }
        createJournal();
    }

    /** Creates the journal where it is missing. */
    void createJournal() {
        if (!hasTable(Journal.NAME)) {
            journal.create();
        }
    }

    /** Returns what asks the catalogue whether a step has happened. */
    Probe probe() {
        return new Probe(session, engine.facts(), schema);
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
}
