package io.aludel.schema.operation;

import io.aludel.schema.Generation;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Changes how the database makes the values of a column: identity, sequence, random UUID, or not at all.
 *
 * @param table the table
 * @param column the column
 * @param from the generation before
 * @param to the generation afterwards
 */
public record ChangeIdentity(QualifiedName table, String column, Optional<Generation> from, Optional<Generation> to)
        implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        to.ifPresent(generation -> Definitions.requireSequence(before, generation));
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(
                    "generation of " + table + "." + column,
                    t.requireColumn(column).generation(),
                    from);
            return t.withColumnChanged(column, c -> c.withGeneration(to));
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeIdentity(table, column, to, from);
    }

    @Override
    public Operation underOldName(RenameColumn rename) {
        return rename.leadsTo(table, column) ? new ChangeIdentity(table, rename.from(), from, to) : this;
    }

    @Override
    public String describe() {
        return "change generation of " + table + "." + column + " from "
                + from.map(Generation::toString).orElse("none") + " to "
                + to.map(Generation::toString).orElse("none");
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
