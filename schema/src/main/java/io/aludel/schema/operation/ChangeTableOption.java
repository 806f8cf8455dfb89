package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;
import java.util.Optional;

/**
 * Sets, changes or drops an option that one database has for a table.
 *
 * @param table the table
 * @param dialect id of the dialect whose option it is
 * @param option name of the option
 * @param from its value before
 * @param to its value afterwards
 */
public record ChangeTableOption(
        QualifiedName table, String dialect, String option, Optional<String> from, Optional<String> to)
        implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> {
            Definitions.requireEqual(dialect + " option " + option + " of " + table, t.option(dialect, option), from);
            return t.withOption(dialect, option, to);
        });
    }

    @Override
    public Operation inverse(Schema before) {
        return new ChangeTableOption(table, dialect, option, to, from);
    }

    @Override
    public String describe() {
        return to.map(value -> "set " + dialect + " option " + option + " of " + table + " to " + value)
                .orElseGet(() -> "drop " + dialect + " option " + option + " of " + table);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
