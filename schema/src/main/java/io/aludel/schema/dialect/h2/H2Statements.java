package io.aludel.schema.dialect.h2;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.GenerationStatements;
import io.aludel.schema.dialect.Spelling;
import io.aludel.schema.dialect.StandardStatements;
import io.aludel.schema.dialect.Statement;
import io.aludel.schema.operation.AddForeignKey;
import io.aludel.schema.operation.RenameColumn;
import io.aludel.schema.operation.RenameTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Statements that H2 takes in its own way. */
final class H2Statements extends StandardStatements {

    H2Statements(Spelling spelling, Schema before) {
        super(spelling, before);
    }

    @Override
    protected GenerationStatements generations() {
        return new H2GenerationStatements(spelling(), before());
    }

    @Override
    protected String renameColumn(RenameColumn operation) {
        return spelling().alterColumn(operation.table(), operation.from(), "rename to " + name(operation.to()));
    }

    @Override
    public List<Statement> visit(RenameTable operation) {
        if (!operation.from().schema().equals(operation.to().schema())) {
            throw new DialectLimit("H2 can't move the table " + operation.from() + " to another schema as "
                    + operation.to() + ": create the new table, copy the rows, and drop the old one");
        }
        return super.visit(operation);
    }

    /**
     * H2 wants a constraint over the columns that a foreign key refers to; a unique index doesn't count (error 90057). And it
     * looks for a table without schema in that of the referring one, not in the connection's own.
     */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        ForeignKey key = operation.key();
        if (!isConstrained(before().requireTable(key.target()), key.targetColumns())) {
            throw new DialectLimit("H2 needs a unique constraint, not only a unique index, on " + key.target()
                    + key.targetColumns() + " for the foreign key " + key.name() + " of " + operation.table());
        }
        if (operation.table().schema().isPresent() && key.target().schema().isEmpty()) {
            throw new DialectLimit("H2 looks for the table " + key.target() + ", to which the foreign key " + key.name()
                    + " of " + operation.table() + " refers, in the schema of the latter: declare its schema");
        }
        return super.visit(operation);
    }

    private static boolean isConstrained(Table table, List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return Stream.concat(
                        table.primaryKey().stream().map(key -> key.columns()),
                        table.uniqueKeys().stream().map(key -> key.columns()))
                .anyMatch(key -> new HashSet<>(key).equals(wanted));
    }
}
