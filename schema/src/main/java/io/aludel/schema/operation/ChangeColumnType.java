package io.aludel.schema.operation;

import io.aludel.schema.ColumnType;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Changes the type of a column; all else about the column stays.
 *
 * @param table the table
 * @param column the column
 * @param from the type before
 * @param to the type afterwards
 * @param using SQL expression that makes the new value of the old one; empty: a plain cast, as each dialect
 *     spells it
 */
public record ChangeColumnType(
        QualifiedName table, String column, ColumnType from, ColumnType to, Optional<String> using)
        implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "type of " + table + "." + column, t.requireColumn(column).type(), from);
            return t.withColumnChanged(column, c -> c.withType(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeColumnType(table, column, to, from, Optional.empty());
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new ChangeColumnType(table, rename.from(), from, to, using) : this;
    }

    @Override
    public String describe() {
        return "change type of " + table + "." + column + " from " + from + " to " + to
                + using.map(text -> " using " + text).orElse("");
    }

    @Override
    public Risk risk() {
        return Risk.of(from.changeTo(to));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
