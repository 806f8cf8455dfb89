package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Phase;

/**
 * Runs a revision as one transaction with its history row, where DDL rolls back.
 *
 * <p>A statement that cannot have its table soon gives up, since others queue behind it as long as it waits; the
 * transaction is rolled back and the revision run again, whole.
 */
final class TransactionalRunner extends RevisionRunner {
    TransactionalRunner(Workbench bench) {
        super(bench);
    }

    @Override
    History upgrade(HistoryRow row, Script script, History before) {
        History after = before.with(row);
        run(script, () -> bench().history().insert(row, after.chain()));
        return after;
    }

    @Override
    History downgrade(HistoryRow row, Script script, History before) {
        History after = before.without(row);
        run(script, () -> {
            bench().history().delete(row);
            bench().history().chain(after.chain());
        });
        return after;
    }

    private void run(Script script, Runnable note) {
        retried(
                script.toString(),
                () -> bench().session().inTransaction(() -> {
                    bench().session()
                            .execute("set local lock_timeout = "
                                    + bench().settings().tableLockTimeout().toMillis());
                    askGuards(script);
                    runSteps(script);
                    note.run();
                }));
    }

    private void runSteps(Script script) {
        Session session = bench().session();
        boolean dataMoved = false;
        for (ScriptStep step : script.steps()) {
            // Deferred constraints leave trigger events behind, with which PostgreSQL refuses to alter the table.
            if (dataMoved && step.phase() == Phase.CONTRACT) {
                session.execute("set constraints all immediate");
            }
            dataMoved = step.phase() == Phase.DATA;
            run(script.progress(step), () -> step.work().accept(session));
        }
    }
}
