package io.aludel.schema.operation;

import io.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A list of operations in the making, with the schema that it has led to so far. */
public final class Replay {

    private final List<Operation> operations = new ArrayList<>();
    private Schema schema;

    /** Starts with no operation at a schema. */
    public Replay(Schema before) {
        this.schema = before;
    }

    /** The schema after the operations so far. */
    public Schema schema() {
        return schema;
    }

    /** The operations so far. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /**
     * Appends an operation.
     *
     * @throws io.aludel.schema.SchemaConflict when it doesn't fit
     */
    public void then(Operation operation) {
        schema = operation.applyTo(schema);
        operations.add(operation);
    }

    /**
     * Appends operations in the {@linkplain OperationOrder fixed order}.
     *
     * @throws io.aludel.schema.SchemaConflict when one of them doesn't fit
     */
    public void thenAll(Collection<? extends Operation> more) {
        OperationOrder.sorted(more).forEach(this::then);
    }
}
