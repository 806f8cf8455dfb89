package io.aludel.runtime.internal;

/**
 * What a run has at hand once it holds the lock.
 *
 * @param session the connection
 * @param place where it works
 * @param catalogue the database's own view of itself
 * @param history the history table
 * @param journal the journal
 * @param progress who hears of it
 * @param settings what was asked for
 */
record Workbench(
        Session session,
        Place place,
        Catalogue catalogue,
        HistoryTable history,
        Journal journal,
        Progress progress,
        Settings settings) {
    static Workbench of(Session session, Place place, Engine engine, Progress progress, Settings settings) {
        return new Workbench(
                session,
                place,
                engine.catalogue(session),
                new HistoryTable(session, place.table(session.identifiers(), HistoryTable.NAME)),
                new Journal(session, place.table(session.identifiers(), Journal.NAME)),
                progress,
                settings);
    }

    /** Creates the two tables where they are missing; the lock keeps others from doing the same. */
    void createTables() {
        if (!catalogue.hasTable(place.schema(), session.identifiers().catalogName(HistoryTable.NAME))) {
            history.create();
        }
        if (!catalogue.hasTable(place.schema(), session.identifiers().catalogName(Journal.NAME))) {
            journal.create();
        }
    }
}
