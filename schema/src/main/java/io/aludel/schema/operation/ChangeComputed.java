package io.aludel.schema.operation;

import io.aludel.schema.Computed;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Changes how the database computes a column, makes a plain column computed or a computed one plain.
 *
 * @param table the table
 * @param column the column
 * @param from the expression before; empty: a plain column
 * @param to the expression afterwards
 */
public record ChangeComputed(QualifiedName table, String column, Optional<Computed> from, Optional<Computed> to)
        implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "computed expression of " + table + "." + column,
                    t.requireColumn(column).computed(),
                    from);
            return t.withColumnChanged(column, c -> c.withComputed(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeComputed(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new ChangeComputed(table, rename.from(), from, to) : this;
    }

    @Override
    public String describe() {
        return to.map(text -> "compute " + table + "." + column + " to " + text)
                .orElseGet(() -> "stop computing " + table + "." + column);
    }

    @Override
    public Risk risk() {
        return to.isPresent() && from.isEmpty() ? Risk.DATA_LOSS : Risk.NONE;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
