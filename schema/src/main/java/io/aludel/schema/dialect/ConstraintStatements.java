package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameConstraint;
import java.util.List;

/** The standard statements that add, drop and rename constraints. */
final class ConstraintStatements {

    private final Spelling spelling;

    ConstraintStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> add(Operation operation, QualifiedName table, String constraint, String definition) {
        return List.of(new Statement(
                operation.describe(),
                spelling.probes().constraint(table, constraint),
                spelling.alterTable(table, "add " + definition)));
    }

    /** As {@link #add}, on two lines. */
    List<Statement> addLong(Operation operation, QualifiedName table, String constraint, String definition) {
        return List.of(new Statement(
                operation.describe(),
                spelling.probes().constraint(table, constraint),
                "alter table " + spelling.names().spell(table) + "\n  add " + definition));
    }

    List<Statement> drop(Operation operation, QualifiedName table, String constraint) {
        return List.of(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().constraint(table, constraint)),
                spelling.alterTable(table, "drop constraint " + spelling.names().spell(constraint))));
    }

    List<Statement> rename(RenameConstraint operation) {
        QualifiedName table = operation.table();
        return List.of(new Statement(
                operation.describe(),
                Probes.and(
                        spelling.probes().constraint(table, operation.to()),
                        Probes.not(spelling.probes().constraint(table, operation.from()))),
                spelling.alterTable(
                        table,
                        "rename constraint " + spelling.names().spell(operation.from()) + " to "
                                + spelling.names().spell(operation.to()))));
    }
}
