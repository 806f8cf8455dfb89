package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Renames a column; keys and indexes that use it follow, their names stay.
 *
 * @param table the table
 * @param from the name before
 * @param to the name afterwards
 */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withColumnRenamed(table, from, to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new RenameColumn(table, to, from);
    }

    /** Whether a column has its name by this rename. */
    boolean leadsTo(QualifiedName otherTable, String column) {
        return table.equals(otherTable) && to.equals(column);
    }

    @Override
    public String describe() {
        return "rename column " + table + "." + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
