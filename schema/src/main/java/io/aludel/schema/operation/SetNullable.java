package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Lets a column hold NULL, or forbids it.
 *
 * @param table the table
 * @param column the column
 * @param nullable whether NULL is allowed afterwards; it's the other way round before
 * @param backfill SQL expression over the table's columns for the rows that hold NULL; only when NULL is forbidden
 */
public record SetNullable(QualifiedName table, String column, boolean nullable, Optional<String> backfill)
        implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "nullability of " + table + "." + column,
                    t.requireColumn(column).nullable(),
                    !nullable);
            return t.withColumnChanged(column, c -> c.withNullable(nullable));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new SetNullable(table, column, !nullable, Optional.empty());
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new SetNullable(table, rename.from(), nullable, backfill) : this;
    }

    @Override
    public String describe() {
        return "set " + table + "." + column + (nullable ? " null" : " not null")
                + backfill.map(text -> " with backfill " + text).orElse("");
    }

    @Override
    public Risk risk() {
        return nullable ? Risk.NONE : Risk.NULLS;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
