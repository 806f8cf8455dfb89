package io.aludel.schema.dialect.h2;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.dialect.Literals;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/** Whole definitions of columns that are there; with one the comment is lost (seen on 2.5.252), so it's set again. */
final class H2Definitions {

    private H2Definitions() {}

    static List<Statement> define(Operation operation, Spelling spelling, QualifiedName table, Column column) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                operation.describe(),
                spelling.probes().repeatable(table),
                spelling.alterColumn(
                        table,
                        column.name(),
                        spelling.clauses().definition(column) + (column.nullable() ? " null" : " not null"))));
        statements.addAll(commentAgain(spelling, table, column));
        return statements;
    }

    static List<Statement> commentAgain(Spelling spelling, QualifiedName table, Column column) {
        return column
                .comment()
                .map(text -> new Statement(
                        "set comment of " + table + "." + column.name() + " again",
                        spelling.probes().repeatable(table),
                        "comment on column " + spelling.names().spell(table) + "."
                                + spelling.names().spell(column.name()) + " is " + Literals.text(text)))
                .stream()
                .toList();
    }
}
