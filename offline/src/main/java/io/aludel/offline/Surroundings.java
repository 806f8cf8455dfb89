package io.aludel.offline;

import io.aludel.runtime.migration.Database;
import java.util.List;

/**
 * What the runtime does around the SQL of revisions on one database, and whoever runs a script has to do in its place.
 *
 * @param reason why, for those who read the script; empty when there's nothing to do
 * @param first statements ahead of all, outside of any transaction
 * @param beforeCommit statements at the end of each revision, which fail and roll it back when its rows aren't sound
 */
record Surroundings(String reason, List<String> first, List<String> beforeCommit) {
    private static final Surroundings NONE = new Surroundings("", List.of(), List.of());

    /**
     * To drop a table that is made anew would delete the rows that refer to it, and within a transaction foreign keys can't be switched off
     * (SQLite manual, "PRAGMA foreign_keys"). A pragma that finds orphans doesn't fail, so they're counted into a table that takes none.
     */
    private static final Surroundings SQLITE = new Surroundings(
            "Begin outside of a transaction: foreign keys are off while tables are made anew, and checked before each commit."
                    + " They stay off in this session.",
            List.of("pragma foreign_keys = off"),
            List.of(
                    "create temp table aludel_orphans (found integer not null check (found = 0))",
                    "insert or rollback into aludel_orphans select count(*) from pragma_foreign_key_check",
                    "drop table temp.aludel_orphans"));

    /** What that is on a database. */
    static Surroundings of(Database database) {
        return database == Database.SQLITE ? SQLITE : NONE;
    }
}
