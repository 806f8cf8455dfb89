package io.aludel.schema.dialect.mariadb;

import io.aludel.schema.Column;
import io.aludel.schema.Generation;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.dialect.mysql.MysqlFeatures;
import io.aludel.schema.dialect.mysql.MysqlStatements;
import io.aludel.schema.operation.MoveSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements that MariaDB takes in another way than MySQL. */
final class MariadbStatements extends MysqlStatements {

    MariadbStatements(Spelling spelling, MysqlFeatures features, Schema before) {
        super(spelling, features, before);
    }

    @Override
    protected String dialect() {
        return MariadbDialect.ID;
    }

    @Override
    protected GenerationStatements generations() {
        return new MariadbGenerationStatements(spelling(), before());
    }

    @Override
    protected boolean tellsNotNull(Column column) {
        return column.computed().isEmpty();
    }

    /** A sequence is renamed like a table; defaults keep its old name, so they're set again. */
    @Override
    public List<Statement> visit(MoveSequence operation) {
        List<Statement> statements = new ArrayList<>(one(
                operation,
                Probes.and(probes().sequence(operation.to()), Probes.not(probes().sequence(operation.from()))),
                spelling().alterTable(operation.from(), "rename to " + name(operation.to()))));
        Optional<Generation> old = Optional.of(new Generation.NextValue(operation.from()));
        Optional<Generation> renamed = Optional.of(new Generation.NextValue(operation.to()));
        for (Table table : before().tables().values()) {
            String actions = table.columns().stream()
                    .filter(column -> column.generation().equals(old))
                    .map(column -> "modify column " + spelling().clauses().column(column.withGeneration(renamed)))
                    .collect(Collectors.joining(", "));
            if (!actions.isEmpty()) {
                // All at once: a table with a default that draws from nowhere can't be altered otherwise.
                statements.add(new Statement(
                        "draw " + table.name() + " from " + operation.to(),
                        probes().repeatable(table.name()),
                        spelling().alterTable(table.name(), actions)));
            }
        }
        return statements;
    }
}
