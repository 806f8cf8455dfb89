package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;

/**
 * Creates a sequence.
 *
 * @param sequence the new sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        return before.withSequence(sequence);
    }

    @Override
    public Operation inverse(Schema before) {
        return new DropSequence(sequence);
    }

    @Override
    public String describe() {
        return "create sequence " + sequence;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
