package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;

/**
 * One operation of one kind, to be rendered and run.
 *
 * @param name what is special about it
 * @param before the schema to which it's applied
 * @param operation the operation
 */
public record Sample(String name, Schema before, Operation operation) {

    /** The same way back. */
    public Sample inverse() {
        return new Sample(name + ", back", operation.applyTo(before), operation.inverse(before));
    }

    @Override
    public String toString() {
        return name;
    }
}
