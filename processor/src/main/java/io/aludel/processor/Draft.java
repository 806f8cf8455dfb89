package io.aludel.processor;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.util.List;

/**
 * What leads from the head of the history to the model of today.
 *
 * @param before the schema of the head
 * @param operations what is to be done to it; none in a draft that has a data step alone
 * @param dataStep whether it has a data step
 */
record Draft(Schema before, List<Operation> operations, boolean dataStep) {

    Draft {
        operations = List.copyOf(operations);
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return operations.isEmpty() && !dataStep;
    }

    Schema after() {
        return Operations.apply(before, operations);
    }

    PhasedOperations upgrade() {
        return PhaseSplitter.split(before, operations, dataStep);
    }

    PhasedOperations downgrade() {
        return PhaseSplitter.split(after(), Operations.inverse(before, operations), dataStep);
    }

    /**
     * The SQL in the form in which it's frozen.
     *
     * @throws io.aludel.schema.dialect.DialectLimit when the database can't do it
     */
    Script script(Dialect dialect) {
        return SqlFile.canonical(ScriptRenderer.render(dialect, upgrade(), downgrade(), dataStep));
    }
}
