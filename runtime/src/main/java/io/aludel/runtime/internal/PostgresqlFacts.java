package io.aludel.runtime.internal;

import java.util.Map;

/** The catalogue of PostgreSQL (PostgreSQL manual, chapter "System Catalogs"). */
final class PostgresqlFacts {
    private static final String OBJECT =
            " join pg_catalog.pg_namespace n on n.oid = c.relnamespace" + " where n.nspname = ? and c.relname = ?";
    private static final String COLUMN = "select 1 from pg_catalog.pg_attribute a"
            + " join pg_catalog.pg_class c on c.oid = a.attrelid" + OBJECT
            + " and a.attname = ? and a.attnum > 0 and not a.attisdropped";

    static final Map<Fact, String> ALL = Map.of(
            Fact.TABLE,
            "select 1 from pg_catalog.pg_class c" + OBJECT + " and c.relkind in ('r', 'p')",
            Fact.SEQUENCE,
            "select 1 from pg_catalog.pg_class c" + OBJECT + " and c.relkind = 'S'",
            Fact.CONSTRAINT,
            "select 1 from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid" + OBJECT
                    + " and k.conname = ?",
            // An index that a failed concurrent build left behind is there and of no use.
            Fact.INDEX,
            "select 1 from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indrelid"
                    + " join pg_catalog.pg_class x on x.oid = i.indexrelid" + OBJECT
                    + " and x.relname = ? and i.indisvalid and i.indisready",
            Fact.COLUMN,
            COLUMN,
            Fact.NOTNULL,
            COLUMN + " and a.attnotnull",
            Fact.DEFAULT,
            COLUMN + " and a.atthasdef",
            Fact.IDENTITY,
            COLUMN + " and a.attidentity <> ''",
            Fact.TYPE,
            COLUMN + " and pg_catalog.format_type(a.atttypid, a.atttypmod) = ?");

    private PostgresqlFacts() {}
}
