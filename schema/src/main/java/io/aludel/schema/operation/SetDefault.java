package io.aludel.schema.operation;

import io.aludel.schema.DeclaredText;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Sets or drops the server-side default of a column; rows that exist stay as they are.
 *
 * @param table the table
 * @param column the column
 * @param from the default before
 * @param to the default afterwards
 */
public record SetDefault(QualifiedName table, String column, Optional<String> from, Optional<String> to)
        implements Operation {

    public SetDefault {
        from = DeclaredText.sql(from);
        to = DeclaredText.sql(to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "default of " + table + "." + column,
                    t.requireColumn(column).defaultExpression(),
                    from);
            return t.withColumnChanged(column, c -> c.withDefault(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new SetDefault(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new SetDefault(table, rename.from(), from, to) : this;
    }

    @Override
    public String describe() {
        return to.map(text -> "set default of " + table + "." + column + " to " + text)
                .orElseGet(() -> "drop default of " + table + "." + column);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
