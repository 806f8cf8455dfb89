package io.aludel.runtime.internal;

import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.query.DatabaseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The table {@code aludel_history}: a row for each applied revision, and for one that is half way.
 *
 * <p>The newest row holds the chain over all rows, so that one select tells whether anything has to run; while a
 * revision is half way its chain is empty and equals no history. The chains of older rows are of their own time.
 */
public final class HistoryTable {
    public static final String NAME = "aludel_history";

    /** A column is missing: how the databases say so. HSQLDB has one state for tables and columns, and names the table with its schema. */
    private static final Pattern UNREADABLE = Pattern.compile(
            "^(42S22|42703|42X04) |no such column|Binder Error"
                    + "|object not found: \"?(POSITION|REVISION|PARENTS|MESSAGE|CHECKSUM|CHAIN|STATE|DRAFT|APPLICATION|APPLIED_AT)\\b");

    private static final String COLUMNS =
            " (position, revision, parents, message, checksum, chain, state, draft, application, applied_at) values ";

    /** Some databases take no more than 999 parameters in a statement. */
    private static final int ROWS_IN_A_STATEMENT = 100;

    private final Statements statements;
    private final SqlWords words;
    private final String source;

    /**
     * Makes the way to the table.
     *
     * @param statements where changes go
     * @param words how the database spells things
     * @param source the table as statements name it; for reading, a select in parentheses will do
     */
    public HistoryTable(Statements statements, SqlWords words, String source) {
        this.statements = statements;
        this.words = words;
        this.source = source;
    }

    public void create() {
        String text = words.text() + " not null";
        statements.execute("create table " + source + " ("
                + "position integer not null primary key, "
                + "revision varchar(255) not null unique, "
                + "parents " + text + ", "
                + "message " + text + ", "
                + "checksum varchar(100) not null, "
                + "chain varchar(64) not null, "
                + "state varchar(20) not null, "
                + "draft " + text + ", "
                + "application " + text + ", "
                + "applied_at " + words.time() + " not null)" + words.options());
    }

    /** Returns the newest row's revision, chain and position by one select; nothing without row or table. */
    List<String> newest(Session session) {
        return whereThere(() -> session.row(
                "select revision, chain, position from " + source + " order by position desc " + words.first()));
    }

    /** Returns all rows by one select; none without table. */
    History read(Session session) {
        List<String> chains = new ArrayList<>();
        List<HistoryRow> rows = whereThere(() -> session.query(
                "select position, revision, parents, message, checksum, state, draft, application, applied_at, chain from "
                        + source + " order by position",
                row -> {
                    chains.add(Session.text(row, 10));
                    return row(row);
                }));
        History history = new History(rows);
        if (history.revisions().size() < rows.size()) {
            throw StateFailures.doubled(history);
        }
        // A script leaves it empty, and so does a revision that is half way.
        String chain = rows.isEmpty() ? "" : chains.get(chains.size() - 1);
        return new History(rows, !chain.isEmpty() && !chain.equals(history.chain()));
    }

    /** Adds a row behind all others, of now, and gives it a chain. */
    public void insert(HistoryRow row, String chain) {
        statements.update(
                "insert into " + source + COLUMNS + "(" + newest("coalesce(max(position), 0) + 1")
                        + ", ?, ?, ?, ?, ?, ?, ?, ?, " + words.now() + ")",
                row.revision(),
                String.join(" ", row.parents()),
                row.message(),
                row.checksum(),
                chain,
                word(row.state()),
                row.draft().orElse(""),
                row.application());
    }

    /** Adds rows, of now, each at its position; the last one gets a chain. */
    void insertAll(List<HistoryRow> rows, String chain) {
        int whole = rows.size() - rows.size() % ROWS_IN_A_STATEMENT;
        insertAll(rows.subList(0, whole), ROWS_IN_A_STATEMENT);
        insertAll(rows.subList(whole, rows.size()), rows.size() - whole);
        chain(chain);
    }

    private void insertAll(List<HistoryRow> rows, int inAStatement) {
        String row = "(?, ?, ?, ?, ?, '', ?, ?, ?, " + words.now() + ")";
        List<List<Object>> parameters = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += inAStatement) {
            List<Object> values = new ArrayList<>();
            rows.subList(from, from + inAStatement).forEach(added -> values.addAll(values(added)));
            parameters.add(values);
        }
        String sql = "insert into " + source + COLUMNS + String.join(", ", Collections.nCopies(inAStatement, row));
        statements.updateEach(sql, parameters);
    }

    private static List<Object> values(HistoryRow row) {
        return List.of(
                row.position(),
                row.revision(),
                String.join(" ", row.parents()),
                row.message(),
                row.checksum(),
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
                "update " + source + " set applied_at = " + words.now() + " where position = ?", row.position());
    }

    public void delete(HistoryRow row) {
        statements.update("delete from " + source + " where revision = ?", row.revision());
    }

    /** Writes the chain of the newest row, if there is one; an empty one while a revision is half way. */
    public void chain(String chain) {
        statements.update("update " + source + " set chain = ? where position = " + newest("max(position)"), chain);
    }

    /** MySQL reads a table that a statement changes only through one derived from it. */
    private String newest(String position) {
        return "(select p from (select " + position + " p from " + source + ") x)";
    }

    private HistoryRow row(ResultSet row) throws SQLException {
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
                Optional.of(time(row)));
    }

    private Instant time(ResultSet row) throws SQLException {
        return words.zone().isEmpty()
                ? row.getObject(9, OffsetDateTime.class).toInstant()
                : LocalDateTime.parse(Session.text(row, 9).replace(' ', 'T'))
                        .atZone(words.zone().get())
                        .toInstant();
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

    private <T> List<T> whereThere(Supplier<List<T>> query) {
        try {
            return query.get();
        } catch (DatabaseException e) {
            if (UNREADABLE.matcher(e.sqlState() + " " + e.getMessage()).find()) {
                throw StateFailures.unreadable(e);
            }
            if (words.metNoTable(e)) {
                return List.of();
            }
            throw e;
        }
    }
}
