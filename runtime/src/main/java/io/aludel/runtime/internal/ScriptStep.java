package io.aludel.runtime.internal;

import io.aludel.runtime.migration.DataTask;
import io.aludel.runtime.migration.Phase;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A step that runs: a statement, or the user's data step.
 *
 * @param number its place among the steps of its revision, from 1
 * @param phase where it belongs
 * @param description what it does
 * @param probe how to tell whether it has happened; empty when it runs in a transaction with its journal row
 * @param statement the SQL; empty for the user's data step
 * @param alone whether it runs outside of a transaction
 * @param batches what it does in many transactions; empty for all other steps
 * @param work does it
 */
public record ScriptStep(
        int number,
        Phase phase,
        String description,
        String probe,
        String statement,
        boolean alone,
        Optional<DataTask> batches,
        Consumer<Workbench> work) {
    /** Returns phase and statement, for messages. */
    String text() {
        return phase + ": " + statement;
    }
}
