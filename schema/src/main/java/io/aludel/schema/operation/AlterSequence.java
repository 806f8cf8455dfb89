package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import io.aludel.schema.Sequence;

/**
 * Changes options of a sequence; its counter goes on.
 *
 * @param from the sequence before
 * @param to the sequence afterwards, of the same name
 */
public record AlterSequence(Sequence from, Sequence to) implements Operation {

    @Override
    public Schema applyTo(Schema before) {
        Definitions.requireEqual("sequence " + from.name(), before.requireSequence(from.name()), from);
        return before.withSequenceChanged(to);
    }

    @Override
    public Operation inverse(Schema before) {
        return new AlterSequence(to, from);
    }

    @Override
    public String describe() {
        return "alter sequence " + from + " to " + to;
    }

    /** The counter may be beyond what another type holds. */
    @Override
    public Risk risk() {
        return Risk.of(from.type().changeTo(to.type()));
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
