package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.StepProgress;

/** The messages of the failures of batched data steps: what is wrong, where, and how to fix it. */
final class BatchFailures {
    private BatchFailures() {}

    static AludelException differs(StepProgress step, String then, String now) {
        return new AludelException(
                Code.STEP_CHANGED,
                step
                        + " was half done when it ended, and goes on with another change than the one that was committed in its"
                        + " place: the code was changed, or what it does depends on more than its tables. Restore it and"
                        + " start again.\nThen:\n" + then + "\nNow:\n" + now);
    }

    static AludelException gone(StepProgress step, String then) {
        return new AludelException(
                Code.STEP_CHANGED,
                step
                        + " was half done when it ended, and a change that was committed is gone from its code: restore it and"
                        + " start again.\nThen:\n" + then);
    }

    static AludelException noLongerBatched(StepProgress step) {
        return new AludelException(
                Code.STEP_CHANGED,
                step
                        + " was half done when it ended, batch by batch, and is no longer @DataStep(batched = true): restore that"
                        + " and start again");
    }

    static AludelException noConnection(StepProgress step) {
        return new AludelException(
                Code.STEP_FAILED,
                step + " asks for db.connection(), and a batched data step has none to lend: what goes through it would"
                        + " belong to no transaction that is noted, and might run twice. Use db.execute(sql, ...), or leave out"
                        + " batched = true");
    }
}
