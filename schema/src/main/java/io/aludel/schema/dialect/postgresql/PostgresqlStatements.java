package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddColumn;
import io.aludel.schema.operation.CreateTable;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.ArrayList;
import java.util.List;

/** Statements that PostgreSQL takes in its own way. */
final class PostgresqlStatements extends StandardStatements {

    PostgresqlStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected GenerationStatements generations() {
        return new PostgresqlGenerationStatements(spelling(), before());
    }

    @Override
    public List<Statement> visit(CreateTable operation) {
        operation
                .table()
                .columns()
                .forEach(column -> requireNoSystemColumn(operation.table().name(), column.name()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddColumn operation) {
        requireNoSystemColumn(operation.table(), operation.column().name());
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(RenameColumn operation) {
        requireNoSystemColumn(operation.table(), operation.to());
        return super.visit(operation);
    }

    private static void requireNoSystemColumn(QualifiedName table, String column) {
        if (PostgresqlWords.SYSTEM_COLUMNS.contains(column)) {
            throw new DialectLimit("PostgreSQL has a column " + column + " of its own in every table: give the one of "
                    + table + " another name");
        }
    }

    /** A table moves to another schema by a statement of its own, before it gets its new name there. */
    @Override
    public List<Statement> visit(RenameTable operation) {
        if (operation.from().schema().equals(operation.to().schema())) {
            return super.visit(operation);
        }
        String schema = operation
                .to()
                .schema()
                .orElseThrow(() -> new DialectLimit("PostgreSQL can't move the table " + operation.from()
                        + " to the schema of the connection, which isn't known beforehand: declare a schema"));
        QualifiedName moved =
                new QualifiedName(operation.to().schema(), operation.from().name());
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "move table " + operation.from() + " to schema " + schema,
                Probes.and(probes().table(moved), Probes.not(probes().table(operation.from()))),
                spelling().alterTable(operation.from(), "set schema " + name(schema))));
        if (!moved.equals(operation.to())) {
            statements.addAll(super.visit(new RenameTable(moved, operation.to())));
        }
        return statements;
    }
}
