package io.aludel.schema.dialect.derby;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.dialect.Probes;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.AddIndex;
import io.aludel.schema.operation.AddPrimaryKey;
import io.aludel.schema.operation.AddUnique;
import io.aludel.schema.operation.DropIndex;
import io.aludel.schema.operation.DropUnique;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.RenameIndex;
import java.util.List;

/** Statements about keys and indexes that Derby takes in its own way: unique indexes are constraints, others the companions' business. */
abstract class DerbyRuleStatements extends StandardStatements {

    DerbyRuleStatements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    final Table table(QualifiedName table) {
        return before().requireTable(table);
    }

    final Table after(Operation operation, QualifiedName table) {
        return operation.applyTo(before()).requireTable(table);
    }

    @Override
    public List<Statement> visit(AddPrimaryKey operation) {
        DerbyKeys.requireApart(after(operation, operation.table()));
        DerbyKeys.requireComparable(after(operation, operation.table()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddUnique operation) {
        DerbyKeys.requireApart(after(operation, operation.table()));
        DerbyKeys.requireComparable(after(operation, operation.table()));
        return super.visit(operation);
    }

    @Override
    public List<Statement> visit(AddForeignKey operation) {
        spelling().features().require(operation.table(), operation.key());
        return super.visit(new AddForeignKey(operation.table(), DerbyKeys.fitted(before(), operation)));
    }

    /** A unique one is a constraint; others come and go by the companions. */
    @Override
    public List<Statement> visit(AddIndex operation) {
        spelling().features().require(operation.table(), operation.index());
        if (!operation.index().unique()) {
            DerbyKeys.requireComparable(after(operation, operation.table()));
            return List.of();
        }
        UniqueKey key = DerbyKeys.constraint(operation.index());
        return described(operation, visit(new AddUnique(operation.table(), key)));
    }

    @Override
    public List<Statement> visit(DropIndex operation) {
        return operation.index().unique()
                ? described(
                        operation, visit(new DropUnique(operation.table(), DerbyKeys.constraint(operation.index()))))
                : List.of();
    }

    private static List<Statement> described(Operation operation, List<Statement> statements) {
        Statement statement = statements.get(0);
        return one(operation, statement.probe(), statement.sql());
    }

    @Override
    public List<Statement> visit(RenameIndex operation) {
        Probes probes = probes();
        return DerbyIndexes.isRenamedInPlace(before(), operation)
                ? one(
                        operation,
                        Probes.and(
                                probes.index(operation.table(), operation.to()),
                                Probes.not(probes.index(operation.table(), operation.from()))),
                        "rename index " + name(operation.from()) + " to " + name(operation.to()))
                : List.of();
    }
}
