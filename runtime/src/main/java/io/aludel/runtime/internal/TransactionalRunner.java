package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import java.time.Duration;

/**
 * Runs a revision as one transaction with its history row, where DDL rolls back.
 *
 * <p>A statement that cannot have its table soon gives up, since others queue behind it as long as it waits; the
 * transaction is rolled back and the revision run again, whole.
 */
final class TransactionalRunner implements RevisionRunner {
    private final Workbench bench;

    TransactionalRunner(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public History upgrade(HistoryRow row, Script script, History before) {
        History after = before.with(row);
        run(Direction.UPGRADE, row, script, () -> bench.history().insert(row, after.chain()));
        return after;
    }

    @Override
    public History downgrade(HistoryRow row, Script script, History before) {
        History after = before.without(row);
        run(Direction.DOWNGRADE, row, script, () -> {
            bench.history().delete(row);
            bench.history().chain(after.chain());
        });
        return after;
    }

    private void run(Direction direction, HistoryRow row, Script script, Runnable note) {
        StepRun steps = new StepRun(bench, direction, row.revision(), script);
        LockRetry retry = new LockRetry(bench.settings().lockTimeout(), bench.progress());
        retry.run(
                direction + " " + row.revision(),
                () -> bench.session().inTransaction(() -> {
                    limitLockWait(bench.settings().tableLockTimeout());
                    steps.askGuards();
                    boolean dataMoved = false;
                    for (ScriptStep step : script.steps()) {
                        // Deferred constraints leave trigger events behind, with which PostgreSQL refuses to alter the
                        // table.
                        if (dataMoved && step.phase() == Phase.CONTRACT) {
                            bench.session().execute("set constraints all immediate");
                        }
                        dataMoved = step.phase() == Phase.DATA;
                        steps.run(step, () -> step.work().accept(bench.session()));
                    }
                    note.run();
                }));
    }

    private void limitLockWait(Duration limit) {
        bench.session().execute("set local lock_timeout = " + limit.toMillis());
    }
}
