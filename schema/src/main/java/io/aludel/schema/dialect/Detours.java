package io.aludel.schema.dialect;

import io.aludel.schema.Schema;
import io.aludel.schema.operation.Operation;
import java.util.List;

/** Ways around what a database refuses: other operations that lead to the same schema. */
@FunctionalInterface
public interface Detours {

    /**
     * Operations that the database accepts.
     *
     * @param before the schema before the first operation
     * @param operations operations in order
     * @return operations that lead to the same schema
     */
    List<Operation> around(Schema before, List<Operation> operations);
}
