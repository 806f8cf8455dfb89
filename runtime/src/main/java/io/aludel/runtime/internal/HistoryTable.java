package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.query.DatabaseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The table {@code aludel_history}: a row for each applied revision, and for one that is half way.
 *
 * <p>The newest row holds the chain over all rows, so that one select tells whether anything has to run; while a
 * revision is half way its chain is empty and equals no history. The chains of older rows are of their own time.
 */
public final class HistoryTable {
    public static final String NAME = "aludel_history";

    /** SQLSTATEs for "no such table" and, on H2, "no such schema". */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42S02", "42S03", "42S04", "90079");

    private final Statements statements;
    private final String source;

    /**
     * Makes the way to the table.
     *
     * @param statements where changes go
     * @param source the table as statements name it; for reading, a select in parentheses will do
     */
    public HistoryTable(Statements statements, String source) {
        this.statements = statements;
        this.source = source;
    }

    public void create() {
        statements.execute("create table " + source + " ("
                + "position integer not null primary key, "
                + "revision varchar(255) not null unique, "
                + "parents text not null, "
                + "message text not null, "
                + "checksum varchar(100) not null, "
                + "chain varchar(64) not null, "
                + "state varchar(20) not null, "
                + "draft text not null, "
                + "application text not null, "
                + "applied_at timestamp with time zone not null)");
    }

    /** Returns the newest row's revision and chain by one select; nothing without row or table. */
    List<String> newest(Session session) {
        return whereThere(() -> session.row(
                "select revision, chain from " + source + " order by position desc fetch first 1 row only"));
    }

    /** Returns all rows by one select; none without table. */
    History read(Session session) {
        return new History(whereThere(() -> session.query(
                "select position, revision, parents, message, checksum, state, draft, application, applied_at from "
                        + source + " order by position",
                HistoryTable::row)));
    }

    /** Adds a row behind all others, of now, and gives it a chain. */
    public void insert(HistoryRow row, String chain) {
        statements.update(
                "insert into " + source + " (position, revision, parents, message, checksum, chain, state, draft, "
                        + "application, applied_at) values ((select coalesce(max(position), 0) + 1 from " + source
                        + "), ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp)",
                row.revision(),
                String.join(" ", row.parents()),
                row.message(),
                row.checksum(),
                chain,
                word(row.state()),
                row.draft().orElse(""),
                row.application());
    }

    /** Rewrites the row at a position; its time, its application and its chain stay. */
    void replace(HistoryRow row) {
        statements.update(
                "update " + source + " set revision = ?, parents = ?, message = ?, checksum = ?, state = ?, draft = ?"
                        + " where position = ?",
                row.revision(),
                String.join(" ", row.parents()),
                row.message(),
                row.checksum(),
                word(row.state()),
                row.draft().orElse(""),
                row.position());
    }

    /** Gives a row the time of now. */
    void touch(HistoryRow row) {
        statements.update(
                "update " + source + " set applied_at = current_timestamp where position = ?", row.position());
    }

    public void delete(HistoryRow row) {
        statements.update("delete from " + source + " where revision = ?", row.revision());
    }

    /** Writes the chain of the newest row, if there is one; an empty one while a revision is half way. */
    public void chain(String chain) {
        statements.update(
                "update " + source + " set chain = ? where position = (select max(position) from " + source + ")",
                chain);
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        String parents = Session.text(row, 3);
        String draft = Session.text(row, 7);
        return new HistoryRow(
                row.getInt(1),
                Session.text(row, 2),
                parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1)),
                Session.text(row, 4),
                Session.text(row, 5),
                state(Session.text(row, 2), Session.text(row, 6)),
                draft.isEmpty() ? Optional.empty() : Optional.of(draft),
                Session.text(row, 8),
                Optional.of(row.getObject(9, OffsetDateTime.class).toInstant()));
    }

    private static State state(String revision, String word) {
        for (State state : State.values()) {
            if (word(state).equals(word)) {
                return state;
            }
        }
        throw Failures.damagedHistory(revision, word);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> whereThere(Supplier<List<T>> query) {
        try {
            return query.get();
        } catch (DatabaseException e) {
            if (NOT_THERE.contains(e.sqlState())) {
                return List.of();
            }
            throw e;
        }
    }
}
