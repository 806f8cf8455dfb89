package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Drops a check constraint of a table.
 *
 * @param table the table
 * @param check the whole check, so that it can be added again
 */
public record DropCheck(QualifiedName table, Check check) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(
                table, t -> t.withChecks(Definitions.without("check", table, t.checks(), check)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new AddCheck(table, check);
    }

    @Override
    public String describe() {
        return "drop check " + check + " of " + table;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
