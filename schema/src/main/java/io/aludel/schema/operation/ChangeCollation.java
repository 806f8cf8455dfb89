package io.aludel.schema.operation;

import io.aludel.schema.DeclaredText;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Changes the collation of a column of texts.
 *
 * @param table the table
 * @param column the column
 * @param from the collation before; empty: the database's own
 * @param to the collation afterwards
 */
public record ChangeCollation(QualifiedName table, String column, Optional<String> from, Optional<String> to)
        implements Operation {

    public ChangeCollation {
        from = DeclaredText.sql(from);
        to = DeclaredText.sql(to);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "collation of " + table + "." + column,
                    t.requireColumn(column).collation(),
                    from);
            return t.withColumnChanged(column, c -> c.withCollation(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeCollation(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new ChangeCollation(table, rename.from(), from, to) : this;
    }

    @Override
    public String describe() {
        return to.map(text -> "set collation of " + table + "." + column + " to " + text)
                .orElseGet(() -> "drop collation of " + table + "." + column);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
