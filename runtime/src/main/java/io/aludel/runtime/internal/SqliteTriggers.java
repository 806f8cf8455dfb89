package io.aludel.runtime.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs steps so that triggers which users have put on a table outlive its being made anew: SQLite drops them with the old
 * table (SQLite manual, "DROP TABLE"), and when the script was written nobody knew of them.
 *
 * <p>A trigger that a script drops by itself stays away, and so do those of a table that doesn't come back.
 */
final class SqliteTriggers implements Consumer<ScriptStep> {
    private static final String TRIGGERS = "select name, tbl_name, sql from sqlite_master where type = 'trigger'";
    private static final String DROP_TABLE = "drop table ";

    private final Workbench bench;
    private final Session session;
    private final List<List<String>> waiting = new ArrayList<>();

    SqliteTriggers(Workbench bench) {
        this.bench = bench;
        this.session = bench.session();
    }

    @Override
    public void accept(ScriptStep step) {
        boolean drops = step.statement().regionMatches(true, 0, DROP_TABLE, 0, DROP_TABLE.length());
        List<List<String>> before = drops ? session.rows(TRIGGERS) : List.of();
        step.work().accept(bench);
        if (drops) {
            waiting.addAll(before);
            waiting.removeAll(session.rows(TRIGGERS));
        }
        comeBack();
    }

    private void comeBack() {
        for (Iterator<List<String>> triggers = waiting.iterator(); triggers.hasNext(); ) {
            List<String> trigger = triggers.next();
            if (session.hasRow(
                    "select 1 from sqlite_master where type = 'table' and name = ? collate nocase", trigger.get(1))) {
                session.execute(trigger.get(2));
                triggers.remove();
            }
        }
    }
}
