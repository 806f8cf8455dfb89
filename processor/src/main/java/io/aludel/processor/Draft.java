package io.aludel.processor;

import io.aludel.schema.Schema;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import io.aludel.schema.operation.PhasedOperations;
import io.aludel.schema.operation.Script;
import java.util.List;

/**
 * Operations that lead from one schema to another, split into phases: those from the head of the history to the model of today, or
 * a revision's.
 *
 * @param operations what is to be done; none in a draft that has a data step alone
 * @param dataStep whether it has a data step
 * @param online whether its SQL is to keep no readers and writers waiting for long
 * @param after the schema afterwards
 * @param upgrade the way there
 * @param downgrade the way back
 */
record Draft(
        List<Operation> operations,
        boolean dataStep,
        boolean online,
        Schema after,
        PhasedOperations upgrade,
        PhasedOperations downgrade) {

    Draft {
        operations = List.copyOf(operations);
    }

    /**
     * Splits operations.
     *
     * @param before the schema that they start from
     * @throws io.aludel.schema.SchemaConflict when they don't fit it
     */
    static Draft of(Schema before, List<Operation> operations, boolean dataStep, boolean online) {
        Schema after = Operations.apply(before, operations);
        return new Draft(
                operations,
                dataStep,
                online,
                after,
                PhaseSplitter.split(before, operations, dataStep),
                PhaseSplitter.split(after, Operations.inverse(before, operations), dataStep));
    }

    /**
     * A revision's operations, split once more.
     *
     * @param before the schema that it starts from
     * @throws io.aludel.schema.SchemaConflict when they don't fit it
     */
    static Draft of(Schema before, Revision revision) {
        return of(before, revision.operations(), revision.dataStep(), revision.online());
    }

    /** How many changes wait, in words: {@code are 2 changes}. */
    String pending() {
        return operations.size() == 1 ? "is 1 change" : "are " + operations.size() + " changes";
    }

    /** Whether there is nothing to do. */
    boolean isEmpty() {
        return operations.isEmpty() && !dataStep;
    }

    /**
     * The SQL in the form in which it's frozen.
     *
     * @throws io.aludel.schema.dialect.DialectLimit when the database can't do it
     */
    Script script(Dialect dialect) {
        return SqlFile.canonical(
                online
                        ? ScriptRenderer.renderOnline(dialect, upgrade, downgrade, dataStep)
                        : ScriptRenderer.render(dialect, upgrade, downgrade, dataStep));
    }
}
