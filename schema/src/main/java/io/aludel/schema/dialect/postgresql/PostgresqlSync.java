package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What keeps a second column in step with a first one: a trigger and a function, both called {@code <table>_twin_<column>}, and a copy of
 * the rows that are there. Of the triggers of a table the one whose name comes last fires last (manual, 39.1), which has this one see
 * what values on update have become.
 *
 * @param table the table
 * @param column the column after which both are called
 */
record PostgresqlSync(Spelling spelling, Table table, String column) {

    /** So many pages of a table are copied in one transaction. */
    private static final int PAGES = 200;

    /** Says to the triggers that rows are copied; nobody's own setting. */
    private static final String COPYING = "aludel.copying";

    /** The function and its trigger. Before PostgreSQL 14 a trigger can't be replaced. */
    List<Statement> begin(String body, String function, String trigger) {
        return List.of(
                new Statement(
                        function,
                        repeatable(),
                        "create or replace function " + function() + "() returns trigger language plpgsql as "
                                + PostgresqlTriggers.quoted(body)),
                new Statement(
                        trigger,
                        repeatable(),
                        dropTrigger() + ";\ncreate trigger " + spelling.names().spell(name())
                                + " before insert or update on " + spelled() + " for each row execute function "
                                + function() + "()"));
    }

    /** The trigger and its function leave. */
    List<Statement> end(String trigger, String function) {
        return List.of(
                new Statement(trigger, repeatable(), dropTrigger()),
                new Statement(function, repeatable(), "drop function if exists " + function() + "()"));
    }

    /** What has rows that are copied keep their values on update; a part of the function. */
    String restoring(List<Column> columns) {
        String restored = columns.stream()
                .filter(other -> other.onUpdate().isPresent())
                .map(other -> spelling.names().spell(other.name()))
                .map(name -> "    new." + name + " := old." + name + ";\n")
                .collect(Collectors.joining());
        return restored.isEmpty()
                ? ""
                : "  if tg_op = 'UPDATE' and current_setting('" + COPYING + "', true) = 'on' then\n" + restored
                        + "  end if;\n";
    }

    /** Page by page, each in a transaction: whoever waits for a row doesn't wait for the whole table. */
    Statement copy(String description, String assignment, String condition) {
        boolean restores =
                table.columns().stream().anyMatch(other -> other.onUpdate().isPresent());
        String body = "declare\n"
                + "  page bigint := 0;\n"
                + "begin\n"
                + "  while page * current_setting('block_size')::bigint < pg_relation_size("
                + Literals.text(spelled()) + ") loop\n"
                + (restores ? "    perform set_config('" + COPYING + "', 'on', true);\n" : "")
                + "    update " + spelled() + " set " + assignment
                + "\n      where ctid >= format('(%s,0)', page)::tid and ctid < format('(%s,0)', page + " + PAGES
                + ")::tid\n        and " + condition + ";\n"
                + "    commit;\n"
                + "    page := page + " + PAGES + ";\n"
                + "  end loop;\n"
                + "end";
        return new Statement(description, repeatable(), "do " + PostgresqlTriggers.quoted(body), true);
    }

    private String dropTrigger() {
        return "drop trigger if exists " + spelling.names().spell(name()) + " on " + spelled();
    }

    private String function() {
        QualifiedName function = table.name().sibling(name());
        return spelling.names().spell(function);
    }

    private String name() {
        return spelling.names().fitted(table.name().name() + "_twin_" + column);
    }

    private String spelled() {
        return spelling.names().spell(table.name());
    }

    private String repeatable() {
        return spelling.probes().repeatable(table.name());
    }
}
