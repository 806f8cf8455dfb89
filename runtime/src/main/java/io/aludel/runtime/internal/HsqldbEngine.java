package io.aludel.runtime.internal;

import java.time.Duration;
import java.util.Map;

/**
 * HSQLDB: every DDL statement commits, so a revision runs step by step and each is journalled.
 *
 * <p>Its catalogue are the views of {@code information_schema} (HSQLDB guide, "Information Schema").
 */
final class HsqldbEngine implements Engine {
    /** No such table is 42501, "lacks privilege or object not found"; no such schema 3F000. */
    private static final SqlWords WORDS = SqlWords.zoned("longvarchar", "^(42501|3F000) ", "^40001 ");

    private static final Map<String, String> FACTS = withTriggers(InformationSchema.facts(
            "",
            "COLUMN_DEFAULT is not null",
            "IS_IDENTITY = 'YES'",
            "DTD_IDENTIFIER",
            "select 1 from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = ? and SEQUENCE_NAME = ?",
            "select 1 from INFORMATION_SCHEMA.SYSTEM_INDEXINFO where TABLE_SCHEM = ? and TABLE_NAME = ?"
                    + " and INDEX_NAME = ?"));

    private static Map<String, String> withTriggers(Map<String, String> facts) {
        facts.put(
                "trigger",
                "select 1 from INFORMATION_SCHEMA.TRIGGERS where EVENT_OBJECT_SCHEMA = ? and EVENT_OBJECT_TABLE = ?"
                        + " and TRIGGER_NAME = ?");
        return facts;
    }

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return session.row("values current_schema").get(0);
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    /**
     * One among the threads of this JVM, and a row that names the session. Only a DBA sees who else is connected; anybody
     * else goes on without the row where no other process can open the database, that is, where it is embedded.
     */
    @Override
    public Runnable lock(Workbench bench) {
        Session session = bench.session();
        String url = session.url();
        Runnable unlock = JvmLock.taken(bench, url + "\n" + bench.schema());
        try {
            if (session.hasRow("select 1 from INFORMATION_SCHEMA.SYSTEM_SESSIONS where SESSION_ID = session_id()"
                    + " and IS_ADMIN")) {
                bench.createJournal();
                HsqldbLock lock = new HsqldbLock(bench, bench.journal().lockRow());
                lock.take(bench.waiting(), bench.progress());
                return () -> {
                    try {
                        lock.release();
                    } finally {
                        unlock.run();
                    }
                };
            }
            if (url.startsWith("jdbc:hsqldb:h")) {
                throw Failures.notAdmin();
            }
            return unlock;
        } catch (RuntimeException | Error e) {
            unlock.run();
            throw e;
        }
    }

    @Override
    public boolean rollsBack() {
        return false;
    }

    @Override
    public void limit(Session session, Duration most) {
        session.limit(most);
    }
}
