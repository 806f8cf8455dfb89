package io.aludel.runtime.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * SQLite: DDL rolls back, so a revision and its history row are one transaction, which is the lock as well.
 *
 * <p>Its catalogue are {@code sqlite_master}, with the statements as they were, and pragmas (SQLite manual, "The Schema
 * Table", "PRAGMA Statements"). It has no schemas.
 */
final class SqliteEngine implements Engine {
    private static final String MAIN = "main";

    private static final SqlWords WORDS = new SqlWords(
            "text",
            "text",
            "strftime('%Y-%m-%d %H:%M:%f', 'now')",
            Optional.of(ZoneOffset.UTC),
            "limit 1",
            "",
            Pattern.compile("no such table: "),
            // SQLITE_BUSY, SQLITE_LOCKED.
            Pattern.compile("^ [56] "));

    private static final String OBJECT = "select 1 from sqlite_master where type = ";
    private static final String TABLE = OBJECT + "'table' and name = ? collate nocase";
    private static final String COLUMN = "select 1 from pragma_table_xinfo(?) where name = ? collate nocase";

    private static final Map<String, String> FACTS = Map.of(
            COLUMNS,
            "select m.name, x.name, x.type, x.\"notnull\" from sqlite_master m, pragma_table_xinfo(m.name) x where 'main' = ?"
                    + " and m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'",
            "table",
            TABLE,
            "sequence",
            // There are none.
            TABLE + " and 1 = 0",
            // The name stands in the text, on whatever line, bare or quoted.
            "constraint",
            "select 1 from ("
                    + TABLE.replace(
                            "select 1",
                            "select lower(replace(replace(replace(replace(sql,"
                                    + " char(13), ' '), char(10), ' '), char(9), ' '), '  ', ' ')) text")
                    + ") t, (select lower(?) name) c where instr(text, 'constraint ' || c.name || ' ')"
                    + " or instr(text, 'constraint \"' || replace(c.name, '\"', '\"\"') || '\" ')",
            "index",
            OBJECT + "'index' and tbl_name = ? collate nocase and name = ? collate nocase",
            "column",
            COLUMN,
            "notnull",
            COLUMN + " and \"notnull\"",
            "default",
            COLUMN + " and dflt_value is not null",
            // The alias of the row's own number.
            "identity",
            COLUMN + " and pk and type = 'INTEGER' collate nocase",
            "type",
            COLUMN + " and lower(replace(type, ', ', ',')) = lower(replace(?, ', ', ','))");

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return MAIN;
    }

    /**
     * Leaves foreign keys unkept while migrations run: to drop a table that is made anew would delete the rows that refer
     * to it. A transaction could not change that any more (SQLite manual, "PRAGMA foreign_keys").
     */
    @Override
    public String enter(Session session, Settings settings) {
        if (!settings.schema().orElse(MAIN).equals(MAIN)) {
            throw Failures.noSchemas(settings.schema().get());
        }
        if (session.row("pragma foreign_keys").contains("1")) {
            session.onClose(() -> session.execute("pragma foreign_keys = on"));
            session.execute("pragma foreign_keys = off");
        }
        // A script turns it on while a table takes the name of the one that it replaces, and may end there.
        String legacy = session.row("pragma legacy_alter_table").get(0);
        session.onClose(() -> session.execute("pragma legacy_alter_table = " + legacy));
        return MAIN;
    }

    @Override
    public Consumer<ScriptStep> steps(Workbench bench) {
        return new SqliteTriggers(bench);
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /** The transaction is the lock; that among the threads of this JVM saves them from meeting it. */
    @Override
    public Runnable lock(Workbench bench) {
        // The first row is that of main; without file nobody else has the database.
        String file = bench.session().row("pragma database_list").get(2);
        return file.isEmpty() ? () -> {} : JvmLock.taken(bench, file);
    }

    /** Any statement that writes makes the transaction what {@code begin immediate} would have made it. */
    @Override
    public String lockStatement(String journal) {
        return "delete from " + journal + " where 1 = 0";
    }

    @Override
    public String holder() {
        return "select 'another connection that writes to the database'";
    }

    @Override
    public void check(Session session) {
        List<String> row = session.row("pragma foreign_key_check");
        if (!row.isEmpty()) {
            throw Failures.orphan(row.get(0), row.get(2));
        }
    }
}
