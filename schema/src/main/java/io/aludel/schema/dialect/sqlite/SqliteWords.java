package io.aludel.schema.dialect.sqlite;

import java.util.Set;

/** Words that SQLite doesn't take as bare names of tables, columns, constraints, indexes or triggers (tried on 3.54.1 and 3.50.2). */
final class SqliteWords {

    static final Set<String> RESERVED = Set.of("""
            add all alter and as autoincrement between case cast check collate commit constraint create current_date \
            current_time current_timestamp default deferrable delete distinct drop else escape except exists false \
            foreign from group having if in index insert intersect into is isnull join limit not nothing notnull null \
            on or order primary raise references returning select set table then to transaction true union unique \
            update using values when where""".split(" ", -1));

    /** Names by which every table with rowids knows them, unless a column is called so. */
    static final Set<String> ROWID = Set.of("rowid", "_rowid_", "oid");

    private SqliteWords() {}
}
