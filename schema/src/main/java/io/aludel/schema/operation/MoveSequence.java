package io.aludel.schema.operation;

import io.aludel.schema.QualifiedName;
import io.aludel.schema.Schema;

/**
 * Gives a sequence another name, another schema or both; its counter goes on, and columns that draw from it follow.
 *
 * @param from the name before
 * @param to the name afterwards
 */
public record MoveSequence(QualifiedName from, QualifiedName to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withSequenceRenamed(from, to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new MoveSequence(to, from);
    }

    @Override
    public String describe() {
        return "move sequence " + from + " to " + to;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
