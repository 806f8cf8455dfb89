package io.aludel.schema.dialect.engine;

import java.util.List;

/** Queries for what PostgreSQL keeps of texts in SQL, as it writes them itself. */
final class PostgresqlTexts {

    private static final String OWN = " n.nspname !~ '^(pg_|information_schema)'";

    static final List<String> QUERIES = List.of("""
            select case a.attgenerated when '' then 'default' else 'computed' end || ' text '
              || n.nspname || '.' || t.relname || '.' || a.attname || ' ' || pg_get_expr(d.adbin, d.adrelid)
            from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            join pg_class t on t.oid = d.adrelid join pg_namespace n on n.oid = t.relnamespace where
            """ + OWN, """
            select 'check text ' || n.nspname || '.' || t.relname || '.' || c.conname || ' ' || pg_get_expr(c.conbin, c.conrelid)
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where c.contype = 'c' and
            """ + OWN, """
            select 'index text ' || n.nspname || '.' || t.relname || '.' || x.relname || ' '
              || regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '')
            from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
            join pg_namespace n on n.oid = t.relnamespace
            where (i.indpred is not null or i.indexprs is not null) and
            """ + OWN, """
            select 'on update text ' || n.nspname || '.' || p.proname || '.' || m[1] || ' ' || m[2]
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
            regexp_matches(p.prosrc, '(?n)^ +new\\.(.+) := (.+);$', 'g') m where
            """ + OWN);

    private PostgresqlTexts() {}
}
