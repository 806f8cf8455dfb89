package io.aludel.schema.operation;

import io.aludel.schema.Check;
import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Adds a check constraint to a table.
 *
 * @param table the table
 * @param check the new check
 */
public record AddCheck(QualifiedName table, Check check) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withTableChanged(table, t -> t.withChecks(Definitions.with(t.checks(), check)));
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropCheck(table, check);
    }

    @Override
    public String describe() {
        return "add check " + check + " to " + table;
    }

    @Override
    public Risk risk() {
        return Risk.VIOLATIONS;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
