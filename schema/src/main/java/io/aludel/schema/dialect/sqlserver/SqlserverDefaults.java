package io.aludel.schema.dialect.sqlserver;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.SetDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Defaults, which are constraints; each is called as it was when it was made, so it's looked up to be dropped (manual: ALTER TABLE). */
final class SqlserverDefaults {

    private final Spelling spelling;

    SqlserverDefaults(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> set(SetDefault operation, Column column) {
        Optional<String> to = operation.to().map(text -> spelling.features().defaultText(column, text));
        return replace(
                operation.table(),
                operation.column(),
                operation.describe(),
                operation.from().isPresent(),
                to);
    }

    /** What a standard statement does to the default of a column that comes to draw from a sequence or ceases to. */
    List<Statement> set(ChangeIdentity operation, Statement standard) {
        Optional<String> to = operation.to().flatMap(spelling.clauses()::defaultOf);
        return replace(
                operation.table(),
                operation.column(),
                standard.description(),
                operation.from().isPresent(),
                to);
    }

    private List<Statement> replace(
            QualifiedName table, String column, String description, boolean had, Optional<String> to) {
        List<Statement> statements = new ArrayList<>();
        if (had) {
            statements.add(drop(table, column));
        }
        to.ifPresent(text -> statements.add(add(table, column, description, text)));
        return statements;
    }

    /** Statements with a column's default out of their way. */
    List<Statement> around(QualifiedName table, Column column, List<Statement> statements) {
        Optional<String> value = spelling.clauses().defaultOf(column);
        List<Statement> all = new ArrayList<>();
        value.ifPresent(text -> all.add(drop(table, column.name())));
        all.addAll(statements);
        value.ifPresent(text ->
                all.add(add(table, column.name(), "set default of " + table + "." + column.name() + " again", text)));
        return all;
    }

    Statement drop(QualifiedName table, String column) {
        String name = spelling.names().spell(table);
        return new Statement(
                "drop default of " + table + "." + column,
                Probes.not(spelling.probes().hasDefault(table, column)),
                "declare @drop nvarchar(max) = (select " + spelling.literal("alter table " + name + " drop constraint ")
                        + " + quotename(name) from sys.default_constraints\n  where parent_object_id = object_id("
                        + spelling.literal(name) + ") and col_name(parent_object_id, parent_column_id) = "
                        + spelling.literal(column) + ");\nexec(@drop)");
    }

    private Statement add(QualifiedName table, String column, String description, String text) {
        return new Statement(
                description,
                spelling.probes().hasDefault(table, column),
                spelling.alterTable(
                        table,
                        "add default " + text + " for " + spelling.names().spell(column)));
    }
}
