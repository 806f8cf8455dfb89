package io.aludel.schema.dialect.sqlite;

import io.aludel.schema.Column;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.EarlyKeys;
import io.aludel.schema.dialect.Rendering;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.ChangeIdentity;
import io.aludel.schema.operation.ChangeTableOption;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.SetNullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How SQLite carries out lists of operations: all changes of a table that it can't make in place are one new table. */
final class SqliteRendering implements Rendering {

    private final Spelling spelling;

    SqliteRendering(Spelling spelling) {
        this.spelling = spelling;
    }

    @Override
    public List<Statement> statements(Schema before, List<Operation> operations) {
        return new SqliteStatements(spelling, before, operations).all();
    }

    /**
     * Foreign keys of new tables come with their tables: adding them later would make the tables anew. What needs a primary key waits
     * for it, where there's none in between.
     */
    @Override
    public PhasedOperations arranged(PhasedOperations way, boolean dataStep) {
        PhasedOperations early = EarlyKeys.of(way);
        Schema transition = early.transition();
        List<Operation> waiting = withoutKey(transition);
        List<Operation> expand = new ArrayList<>(early.expand());
        expand.addAll(waiting);
        List<Operation> contract = new ArrayList<>(Operations.inverse(transition, waiting));
        contract.addAll(early.contract());
        return new PhasedOperations(way.before(), way.guards(), expand, way.recodings(), way.backfills(), contract);
    }

    /** The operations that take away what a table can't have as long as it has no primary key, or another one. */
    private static List<Operation> withoutKey(Schema transition) {
        List<Operation> operations = new ArrayList<>();
        for (Table table : transition.tables().values()) {
            if (SqliteGenerationStatements.identityKey(table).isEmpty()) {
                table.columns().stream()
                        .filter(SqliteGenerationStatements::isIdentity)
                        .forEach(column -> operations.addAll(withoutNumbers(table.name(), column)));
            }
            if (table.primaryKey().isEmpty()) {
                table.option(SqliteDialect.ID, SqliteOptions.WITHOUT_ROWID)
                        .ifPresent(value -> operations.add(new ChangeTableOption(
                                table.name(),
                                SqliteDialect.ID,
                                SqliteOptions.WITHOUT_ROWID,
                                Optional.of(value),
                                Optional.empty())));
            }
        }
        return operations;
    }

    /** Rows that come meanwhile, or are there when the column comes, have no number, and get one with the key. */
    private static List<Operation> withoutNumbers(QualifiedName table, Column column) {
        Operation identity = new ChangeIdentity(table, column.name(), column.generation(), Optional.empty());
        return column.nullable()
                ? List.of(identity)
                : List.of(identity, new SetNullable(table, column.name(), true, Optional.empty()));
    }
}
