package io.aludel.runtime.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * H2: every DDL statement commits, so a revision runs step by step and each is journalled.
 *
 * <p>Its catalogue are the views of {@code information_schema} (H2 manual, "Information Schema").
 */
final class H2Engine implements Engine {
    private static final SqlWords WORDS = SqlWords.zoned("text", "^(42S02|42S03|42S04|90079) ", "^(HYT00|40001) ");
    private static final Map<String, String> FACTS = InformationSchema.facts(
            "",
            "COLUMN_DEFAULT is not null",
            "IS_IDENTITY = 'YES'",
            "data_type_sql(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER)",
            "select 1 from INFORMATION_SCHEMA.SEQUENCES where SEQUENCE_SCHEMA = ? and SEQUENCE_NAME = ?",
            "select 1 from INFORMATION_SCHEMA.INDEXES where TABLE_SCHEMA = ? and TABLE_NAME = ? and INDEX_NAME = ?");

    /** What H2 calls an in-memory database without name, which no second connection reaches. */
    private static final String UNNAMED = "UNNAMED";

    private static final String QUERY_TIMEOUT = "set query_timeout ";

    private boolean limited;

    @Override
    public SqlWords words() {
        return WORDS;
    }

    @Override
    public String schema(Session session) {
        return session.row("select current_schema").get(0);
    }

    @Override
    public Map<String, String> facts() {
        return FACTS;
    }

    @Override
    public String holder() {
        return "select listagg('H2 session ' || SESSION_ID || ' (user ' || USER_NAME || coalesce(', from ' || CLIENT_ADDR, '')"
                + " || ', connected since ' || SESSION_START || ')', ' or ') within group (order by SESSION_ID)"
                + " from INFORMATION_SCHEMA.SESSIONS where CONTAINS_UNCOMMITTED or SESSION_STATE = 'RUNNING'";
    }

    /** The row says nothing: the lock is its session's and dies with it (H2 manual, "SELECT ... FOR UPDATE"). */
    @Override
    public Runnable lock(Workbench bench) {
        List<String> database = bench.session()
                .row("select current_catalog, database_path(), (select SERVER from INFORMATION_SCHEMA.SESSIONS"
                        + " where SESSION_ID = session_id())");
        String key = database + "\n" + bench.schema();
        if (database.get(0).equals(UNNAMED)) {
            return JvmLock.taken(bench, key);
        }
        return new SecondConnection(bench).lock(key, !database.get(2).isEmpty());
    }

    @Override
    public boolean rollsBack() {
        return false;
    }

    /** The setting is the session's, which a pool may keep (H2 grammar, "SET QUERY_TIMEOUT"). */
    @Override
    public void limit(Session session, Duration most) {
        if (!limited) {
            String before = session.row("select SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS"
                            + " where SETTING_NAME = 'QUERY_TIMEOUT'")
                    .get(0);
            session.onClose(() -> session.execute(QUERY_TIMEOUT + before));
            limited = true;
        }
        session.execute(QUERY_TIMEOUT + Math.max(1, Math.min(Integer.MAX_VALUE, Waiting.millis(most))));
    }
}
