package io.aludel.schema.dialect.engine;

import java.util.List;

/** Queries for what H2 keeps of texts in SQL. */
final class H2Texts {

    static final List<String> QUERIES = List.of(
            text("default", "column_default", "columns", "column_name", "is_generated = 'NEVER'"),
            text("computed", "generation_expression", "columns", "column_name", "true"),
            text("on update", "column_on_update", "columns", "column_name", "true"),
            """
            select 'check text ' || t.table_schema || '.' || t.table_name || '.' || t.constraint_name || ' '
              || regexp_replace(c.check_clause, '\\s+', ' ')
            from information_schema.check_constraints c
            join information_schema.table_constraints t using (constraint_schema, constraint_name)
            where t.table_schema <> 'INFORMATION_SCHEMA'
            """);

    private H2Texts() {}

    private static String text(String kind, String text, String of, String name, String condition) {
        return "select '" + kind + " text ' || table_schema || '.' || table_name || '.' || " + name + " || ' ' || "
                + text
                + " from information_schema." + of + " where table_schema <> 'INFORMATION_SCHEMA' and " + text
                + " is not null and " + condition;
    }
}
