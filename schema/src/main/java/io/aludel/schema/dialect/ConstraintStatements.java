package io.aludel.schema.dialect;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.operation.AddCheck;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropCheck;
import io.aludel.schema.operation.DropForeignKey;
import io.aludel.schema.operation.DropPrimaryKey;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameConstraint;
import java.util.List;

/** The standard statements that add, drop and rename constraints. */
final class ConstraintStatements {

    private final Spelling spelling;

    ConstraintStatements(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Statement> add(AddPrimaryKey operation) {
        return add(
                operation,
                operation.table(),
                operation.key().name(),
                spelling.clauses().primaryKey(operation.key()));
    }

    List<Statement> drop(DropPrimaryKey operation) {
        return drop(operation, operation.table(), operation.key().name());
    }

    List<Statement> add(AddUnique operation) {
        spelling.features().require(operation.table(), operation.key());
        return add(
                operation,
                operation.table(),
                operation.key().name(),
                spelling.clauses().unique(operation.key()));
    }

    List<Statement> drop(DropUnique operation) {
        return drop(operation, operation.table(), operation.key().name());
    }

    /** Other constraints are added in one line, this in two: its clause is long. */
    List<Statement> add(AddForeignKey operation) {
        QualifiedName table = operation.table();
        spelling.features().require(table, operation.key());
        return List.of(new Statement(
                operation.describe(),
                spelling.probes().constraint(table, operation.key().name()),
                "alter table " + spelling.names().spell(table) + "\n  add "
                        + spelling.clauses().foreignKey(operation.key())));
    }

    List<Statement> drop(DropForeignKey operation) {
        return drop(operation, operation.table(), operation.key().name());
    }

    List<Statement> add(AddCheck operation) {
        return add(
                operation,
                operation.table(),
                operation.check().name(),
                spelling.clauses().check(operation.check()));
    }

    List<Statement> drop(DropCheck operation) {
        return drop(operation, operation.table(), operation.check().name());
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

    private List<Statement> add(Operation operation, QualifiedName table, String constraint, String definition) {
        return List.of(new Statement(
                operation.describe(),
                spelling.probes().constraint(table, constraint),
                spelling.alterTable(table, "add " + definition)));
    }

    private List<Statement> drop(Operation operation, QualifiedName table, String constraint) {
        return List.of(new Statement(
                operation.describe(),
                Probes.not(spelling.probes().constraint(table, constraint)),
                spelling.alterTable(table, "drop constraint " + spelling.names().spell(constraint))));
    }
}
