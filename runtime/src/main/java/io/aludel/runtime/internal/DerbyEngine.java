package io.aludel.runtime.internal;

import io.aludel.runtime.query.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Derby: DDL rolls back, so a revision and its history row are one transaction, which is the lock as well.
 *
 * <p>Its catalogue are the tables of {@code sys} (Derby reference manual, "Derby system tables"). It has no time with
 * zone: times are those of its JVM.
 */
final class DerbyEngine implements Engine {
    private static final SqlWords WORDS = new SqlWords(
            "clob",
            "timestamp",
            "current_timestamp",
            Optional.of(ZoneId.systemDefault()),
            "fetch first 1 row only",
            "",
            Pattern.compile("^(42X05|42Y07) "),
            Pattern.compile("^(40XL1|40XL2|40001) "));

    private static final String TABLE =
            " join SYS.SYSSCHEMAS s on s.SCHEMAID = t.SCHEMAID" + " where s.SCHEMANAME = ? and t.TABLENAME = ?";
    private static final String OF_TABLE = " x join SYS.SYSTABLES t on t.TABLEID = x.";
    private static final String COLUMN =
            "select 1 from SYS.SYSCOLUMNS" + OF_TABLE + "REFERENCEID" + TABLE + " and x.COLUMNNAME = ?";
    private static final String TEXT = "cast(x.COLUMNDATATYPE as varchar(32672))";
    private static final String NOT_NULL = TEXT + " like '% NOT NULL'";
    private static final String TYPE =
            "case when " + NOT_NULL + " then substr(" + TEXT + ", 1, length(" + TEXT + ") - 9) else " + TEXT + " end";

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("schema", "select 1 from SYS.SYSSCHEMAS where SCHEMANAME = ?"),
            Map.entry("table", "select 1 from SYS.SYSTABLES t" + TABLE + " and t.TABLETYPE = 'T'"),
            Map.entry(
                    "sequence",
                    "select 1 from SYS.SYSSEQUENCES q join SYS.SYSSCHEMAS s on s.SCHEMAID = q.SCHEMAID"
                            + " where s.SCHEMANAME = ? and q.SEQUENCENAME = ?"),
            Map.entry(
                    "constraint",
                    "select 1 from SYS.SYSCONSTRAINTS" + OF_TABLE + "TABLEID" + TABLE + " and x.CONSTRAINTNAME = ?"),
            Map.entry(
                    "trigger",
                    "select 1 from SYS.SYSTRIGGERS" + OF_TABLE + "TABLEID" + TABLE + " and x.TRIGGERNAME = ?"),
            Map.entry(
                    "index",
                    "select 1 from SYS.SYSCONGLOMERATES" + OF_TABLE + "TABLEID" + TABLE
                            + " and x.CONGLOMERATENAME = ? and x.ISINDEX"),
            Map.entry("column", COLUMN),
            Map.entry("notnull", COLUMN + " and " + NOT_NULL),
            Map.entry("default", COLUMN + " and x.COLUMNDEFAULT is not null and x.AUTOINCREMENTINC is null"),
            Map.entry("identity", COLUMN + " and x.AUTOINCREMENTINC is not null"),
            Map.entry("type", COLUMN + " and " + TYPE + " = ?"),
            Map.entry(
                    COLUMNS,
                    "select t.TABLENAME, x.COLUMNNAME, " + TYPE + ", case when " + NOT_NULL
                            + " then 1 else 0 end from SYS.SYSCOLUMNS" + OF_TABLE + "REFERENCEID join SYS.SYSSCHEMAS s"
                            + " on s.SCHEMAID = t.SCHEMAID where s.SCHEMANAME = ? and t.TABLETYPE = 'T'"));

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return session.row("values current schema").get(0);
    }

    /** The schema of a user is made with the first thing in it; before that there is no way back to it. */
    @Override
    public void move(Connection connection, String schema) throws SQLException {
        try {
            connection.setSchema(schema);
        } catch (SQLException e) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create schema \"" + schema.replace("\"", "\"\"") + "\"");
            }
            connection.setSchema(schema);
        }
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /** It has no {@code if not exists}, and a statement that fails leaves the transaction as it was. */
    @Override
    public Consumer<ScriptStep> steps(Workbench bench) {
        return step -> {
            try {
                step.work().accept(bench);
            } catch (DatabaseException e) {
                if (!step.statement().startsWith("create schema ")
                        || !e.sqlState().equals("X0Y68")) {
                    throw e;
                }
            }
        };
    }

    /** The transaction is the lock; that among the threads of this JVM saves them from meeting it. */
    @Override
    public Runnable lock(Workbench bench) {
        return JvmLock.taken(bench, bench.session().url() + "\n" + bench.schema());
    }

    @Override
    public String lockStatement(String journal) {
        return "lock table " + journal + " in exclusive mode";
    }

    @Override
    public String holder() {
        return "select 'Derby transaction ' || t.XID || ' (user ' || t.USERNAME || ')' from SYSCS_DIAG.TRANSACTION_TABLE t"
                + " join SYSCS_DIAG.LOCK_TABLE l on l.XID = t.XID where l.TABLENAME = 'ALUDEL_JOURNAL' and l.TYPE = 'TABLE' and l.STATE = 'GRANT'";
    }

    @Override
    public void limit(Session session, Duration most) {
        session.limit(most);
    }
}
