package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.Change;
import io.aludel.schema.dialect.Companions;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Values on update, which PostgreSQL gives by a trigger: one trigger and one function for each table that has such a column, both
 * called {@code <table>_on_update}. A column is given its value when an update leaves it as it was.
 *
 * <p>The function names columns in its text, so it's replaced when they come, go or get another name; with the table's name both
 * are made anew. Every statement may run twice.
 */
final class PostgresqlTriggers implements Companions {

    private final Spelling spelling;

    PostgresqlTriggers(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> ahead(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesBefore()) {
            if (body(table).isPresent() && bodyOf(change.after(), table.name()).isEmpty()) {
                statements.addAll(drop(table.name()));
            }
        }
        return statements;
    }

    @Override
    public List<Statement> behind(Change change) {
        List<Statement> statements = new ArrayList<>();
        for (Table table : change.tablesAfter()) {
            Optional<String> before = bodyOf(change.before(), table.name());
            Optional<String> after = body(table).filter(text -> !before.equals(Optional.of(text)));
            after.ifPresent(text -> {
                statements.add(replaceFunction(table.name(), text));
                if (before.isEmpty()) {
                    statements.add(createTrigger(table.name()));
                }
            });
        }
        return statements;
    }

    private Optional<String> bodyOf(Schema schema, QualifiedName table) {
        return schema.table(table).flatMap(this::body);
    }

    /** What the function does; empty: there's none. */
    private Optional<String> body(Table table) {
        String assignments = table.columns().stream()
                .filter(column -> column.onUpdate().isPresent())
                .sorted(Comparator.comparing(Column::name))
                .map(this::assignment)
                .collect(Collectors.joining());
        return assignments.isEmpty() ? Optional.empty() : Optional.of("begin\n" + assignments + "  return new;\nend");
    }

    private String assignment(Column column) {
        String name = spelling.names().spell(column.name());
        return "  if new." + name + " is not distinct from old." + name + " then\n    new." + name + " := "
                + column.onUpdate().orElseThrow() + ";\n  end if;\n";
    }

    private Statement replaceFunction(QualifiedName table, String body) {
        return new Statement(
                "give " + table + " its values on update",
                spelling.probes().repeatable(table),
                "create or replace function " + function(table) + "() returns trigger language plpgsql as "
                        + quoted(body));
    }

    /** A text between marks that it doesn't hold. */
    static String quoted(String body) {
        String quote = "$$";
        for (int number = 1; body.contains(quote); number++) {
            quote = "$b" + number + "$";
        }
        return quote + "\n" + body + "\n" + quote;
    }

    /** Before PostgreSQL 14 a trigger can't be replaced. */
    private Statement createTrigger(QualifiedName table) {
        return new Statement(
                "let " + table + " have its values on update",
                spelling.probes().repeatable(table),
                dropTrigger(table) + ";\ncreate trigger " + trigger(table) + " before update on "
                        + spelling.names().spell(table) + " for each row execute function " + function(table) + "()");
    }

    private List<Statement> drop(QualifiedName table) {
        String repeatable = spelling.probes().repeatable(table);
        return List.of(
                new Statement("let go of values on update of " + table, repeatable, dropTrigger(table)),
                new Statement(
                        "drop function of values on update of " + table,
                        repeatable,
                        "drop function if exists " + function(table) + "()"));
    }

    private String dropTrigger(QualifiedName table) {
        return "drop trigger if exists " + trigger(table) + " on "
                + spelling.names().spell(table);
    }

    private String trigger(QualifiedName table) {
        return spelling.names().spell(name(table));
    }

    private String function(QualifiedName table) {
        return spelling.names().spell(table.sibling(name(table)));
    }

    private String name(QualifiedName table) {
        return spelling.names().fitted(table.name() + "_on_update");
    }
}
