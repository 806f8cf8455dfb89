package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;

/**
 * Drops a sequence, which no column uses any more; its counter is lost, and the inverse begins anew.
 *
 * @param sequence the whole sequence, so that it can be created again
 */
public record DropSequence(Sequence sequence) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireEqual("sequence " + sequence.name(), before.requireSequence(sequence.name()), sequence);
        return before.withoutSequence(sequence.name());
    }

    @Override
    public Operation inverse(Schema before) {
        return new CreateSequence(sequence);
    }

    @Override
    public String describe() {
        return "drop sequence " + sequence.name() + ", whose counter is lost";
    }

    @Override
    public Risk risk() {
        return Risk.DATA_LOSS;
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
