package io.aludel.schema.operation;

import io.aludel.schema.DeclaredText;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Sets or drops the value that a column gets when its row is updated without naming it.
 *
 * @param table the table
 * @param column the column
 * @param from SQL of the value before
 * @param to SQL of the value afterwards
 */
public record SetOnUpdate(QualifiedName table, String column, Optional<String> from, Optional<String> to)
        implements Operation {

    public SetOnUpdate {
        from = DeclaredText.sql(from);
        to = DeclaredText.sql(to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "value on update of " + table + "." + column,
                    t.requireColumn(column).onUpdate(),
                    from);
            return t.withColumnChanged(column, c -> c.withOnUpdate(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new SetOnUpdate(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new SetOnUpdate(table, rename.from(), from, to) : this;
    }

    @Override
    public String describe() {
        return to.map(text -> "set on update " + table + "." + column + " to " + text)
                .orElseGet(() -> "drop on update of " + table + "." + column);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
