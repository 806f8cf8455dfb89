package io.aludel.schema.dialect.postgresql;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
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
