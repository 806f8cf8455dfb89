package io.aludel.processor.lint;

import java.util.Set;

/** What holds of some databases and not of others. */
enum Trait {
    /** It makes the index of a foreign key itself. */
    INDEXES_FOREIGN_KEYS,
    /** Writers wait while an index is made or dropped, unless that is done concurrently. */
    LOCKS_FOR_INDEXES,
    /** A unique constraint or primary key makes its index under a lock that nobody passes, unless the index is there already. */
    LOCKS_FOR_KEYS,
    /** A foreign key is checked against all rows under a lock, unless it's added as not valid. */
    SCANS_FOR_REFERENCES,
    /** A check is tried on all rows under a lock, unless it's added as not valid. */
    SCANS_FOR_CHECKS,
    /** All rows are looked at under a lock when a column becomes NOT NULL, unless a valid check says that already. */
    SCANS_FOR_NOT_NULL,
    /** A new column with a default that differs from row to row writes the table anew. */
    REWRITES_FOR_VOLATILE_DEFAULTS,
    /** A new identity column writes the table anew. */
    REWRITES_FOR_IDENTITIES,
    /** A new stored computed column writes the table anew. */
    REWRITES_FOR_STORED_COLUMNS,
    /** The table is copied when an enumeration changes otherwise than by values at its end. */
    COPIES_FOR_ENUMERATIONS,
    /** Texts in a char column are filled up with blanks. */
    PADS_CHAR,
    /** A number in a row stands where a multiple of its length is, with a gap before it if need be. */
    ALIGNS_COLUMNS,
    /** Who waits for a lock makes those behind wait too, so many locked tables in one transaction stop an application. */
    QUEUES_BEHIND_LOCKS,
    /** The table is copied for a new foreign key or check, and nobody can write to it meanwhile. */
    COPIES_FOR_RULES,
    /** A row holds so many bytes and no more, texts of their own types aside (MySQL, manual, 10.4.7). */
    LIMITS_ROWS,
    /** A number with a fraction is a double, exact to fifteen digits (SQLite, Datatypes, 3.1). */
    KEEPS_FRACTIONS_AS_DOUBLES,
    /** A time of day has whole seconds (Derby, reference, TIME). */
    KEEPS_TIMES_IN_SECONDS,
    /** A column that gets another name goes by the old one too until contract; of revisions that are recorded online. */
    KEEPS_OLD_NAMES,
    /** Keys by which rows are deleted in two ways are refused, or may be. */
    REFUSES_SECOND_CASCADE;

    /** What a revision that's recorded online keeps clear of by itself, or is refused for. */
    static final Set<Trait> AVOIDED_ONLINE = Set.of(
            LOCKS_FOR_INDEXES,
            LOCKS_FOR_KEYS,
            SCANS_FOR_REFERENCES,
            SCANS_FOR_CHECKS,
            SCANS_FOR_NOT_NULL,
            COPIES_FOR_RULES);

    /** What MySQL and MariaDB share (MySQL, manual, 17.12.1, Online DDL Operations). */
    static final Set<Trait> OF_MYSQL = Set.of(
            INDEXES_FOREIGN_KEYS,
            REWRITES_FOR_VOLATILE_DEFAULTS,
            REWRITES_FOR_IDENTITIES,
            REWRITES_FOR_STORED_COLUMNS,
            COPIES_FOR_ENUMERATIONS,
            COPIES_FOR_RULES,
            LIMITS_ROWS);
}
