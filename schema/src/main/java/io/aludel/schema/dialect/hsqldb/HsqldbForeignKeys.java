package io.aludel.schema.dialect.hsqldb;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.ReferenceAction;
import io.aludel.schema.Schema;
import io.aludel.schema.Table;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ReferencedKeys;
import io.aludel.schema.operation.AddForeignKey;
import java.util.Set;

/** What HSQLDB demands of a foreign key (tried on 2.7.4). */
final class HsqldbForeignKeys {

    private final Schema before;
    private final Table table;

    HsqldbForeignKeys(Schema before, QualifiedName table) {
        this.before = before;
        this.table = before.requireTable(table);
    }

    /**
     * Demands that HSQLDB takes a new key.
     *
     * @throws DialectLimit when it doesn't
     */
    void require(AddForeignKey operation) {
        ReferencedKeys keys = new ReferencedKeys("HSQLDB");
        keys.requireConstraint(before, operation);
        keys.requireSchema(operation);
        requireOther(operation.key());
        requireDefaults(operation.key());
    }

    /** It looks at the columns of both sides as sets, whichever refers to which. */
    private void requireOther(ForeignKey key) {
        table.foreignKeys().stream()
                .filter(other -> other.target().equals(key.target())
                        && Set.copyOf(other.columns()).equals(Set.copyOf(key.columns()))
                        && Set.copyOf(other.targetColumns()).equals(Set.copyOf(key.targetColumns())))
                .findFirst()
                .ifPresent(other -> {
                    throw new DialectLimit(
                            table.name(),
                            key.name(),
                            "HSQLDB has one foreign key from the same columns to the same ones, and beside "
                                    + key.name() + " of " + table.name() + " there's " + other.name()
                                    + ": take one of them away");
                });
    }

    private void requireDefaults(ForeignKey key) {
        boolean setsDefault =
                key.onDelete() == ReferenceAction.SET_DEFAULT || key.onUpdate() == ReferenceAction.SET_DEFAULT;
        key.columns().stream()
                .filter(column -> setsDefault
                        && table.requireColumn(column).defaultExpression().isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new DialectLimit(
                            table.name(),
                            key.name(),
                            "HSQLDB sets no default where there's none, as " + key.name() + " of " + table.name()
                                    + " asks for of " + column + ": declare one, or set NULL");
                });
    }
}
