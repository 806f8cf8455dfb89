package io.aludel.runtime.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
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
    private static final String TYPE = "cast(x.COLUMNDATATYPE as varchar(32672))";

    private static final Map<String, String> FACTS = Map.of(
            "schema",
            "select 1 from SYS.SYSSCHEMAS where SCHEMANAME = ?",
            "table",
            "select 1 from SYS.SYSTABLES t" + TABLE + " and t.TABLETYPE = 'T'",
            "sequence",
            "select 1 from SYS.SYSSEQUENCES q join SYS.SYSSCHEMAS s on s.SCHEMAID = q.SCHEMAID"
                    + " where s.SCHEMANAME = ? and q.SEQUENCENAME = ?",
            "constraint",
            "select 1 from SYS.SYSCONSTRAINTS" + OF_TABLE + "TABLEID" + TABLE + " and x.CONSTRAINTNAME = ?",
            "index",
            "select 1 from SYS.SYSCONGLOMERATES" + OF_TABLE + "TABLEID" + TABLE
                    + " and x.CONGLOMERATENAME = ? and x.ISINDEX",
            "column",
            COLUMN,
            "notnull",
            COLUMN + " and " + TYPE + " like '% NOT NULL'",
            "default",
            COLUMN + " and x.COLUMNDEFAULT is not null and x.AUTOINCREMENTINC is null",
            "identity",
            COLUMN + " and x.AUTOINCREMENTINC is not null",
            "type",
            COLUMN + " and case when " + TYPE + " like '% NOT NULL' then substr(" + TYPE + ", 1, length(" + TYPE
                    + ") - 9) else " + TYPE + " end = ?");

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
}
