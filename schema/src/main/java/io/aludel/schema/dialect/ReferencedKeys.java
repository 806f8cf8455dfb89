package io.aludel.schema.dialect;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueKey;
import io.aludel.schema.operation.AddForeignKey;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What some databases demand of the keys to which foreign keys refer. */
public final class ReferencedKeys {

    private final String database;

    /** For messages of that database. */
    public ReferencedKeys(String database) {
        this.database = database;
    }

    /**
     * Demands a constraint over the columns that a foreign key refers to; a unique index doesn't count.
     *
     * @param before the schema before the key is added
     */
    public void requireConstraint(Schema before, AddForeignKey operation) {
        ForeignKey key = operation.key();
        Table target = before.requireTable(key.target());
        Set<String> wanted = new HashSet<>(key.targetColumns());
        boolean constrained = Stream.concat(
                        target.primaryKey().stream().map(PrimaryKey::columns),
                        target.uniqueKeys().stream().map(UniqueKey::columns))
                .anyMatch(columns -> new HashSet<>(columns).equals(wanted));
        if (!constrained) {
            throw new DialectLimit(
                    operation.table(),
                    key.name(),
                    database + " needs a unique constraint, not only a unique index, on " + key.target()
                            + key.targetColumns() + " for the foreign key " + key.name() + " of " + operation.table());
        }
    }

    /** Demands a declared schema where a name without one would be looked for in the schema of the referring table. */
    public void requireSchema(AddForeignKey operation) {
        ForeignKey key = operation.key();
        if (operation.table().schema().isPresent() && key.target().schema().isEmpty()) {
            throw new DialectLimit(
                    operation.table(),
                    key.name(),
                    database + " looks for the table " + key.target() + ", to which the foreign key " + key.name()
                            + " of " + operation.table() + " refers, in the schema of the latter: declare its schema");
        }
    }
}
