package io.aludel.schema.dialect.postgresql;

import java.util.Set;

/** Words that PostgreSQL reserves: those of {@code pg_get_keywords()} whose category is R or T (18.6). */
final class PostgresqlWords {

    static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate \
            collation column concurrently constraint create cross current_catalog current_date current_role \
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end \
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect into \
            is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on \
            only or order outer overlaps placing primary references returning right select session_user similar some \
            symmetric system_user table tablesample then to trailing true union unique user using variadic verbose \
            when where window with""".split(" ", -1));

    /** Names of the columns that every table has by itself (manual, section 5.6): no other may be called so. */
    static final Set<String> SYSTEM_COLUMNS = Set.of("cmax", "cmin", "ctid", "tableoid", "xmax", "xmin");

    private PostgresqlWords() {}
}
