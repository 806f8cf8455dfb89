package io.aludel.runtime.internal;

import io.aludel.runtime.migration.BatchProgress;
import io.aludel.runtime.migration.StepProgress;
import io.aludel.runtime.query.BatchPosition;
import io.aludel.runtime.query.DataContext;
import io.aludel.runtime.query.Transactions;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Runs a data step in many transactions: each change and each batch of a walk is one, with a note of it in the journal.
 *
 * <p>The step's code always runs from its start. Changes that are noted are passed over and give what they gave, and a walk
 * goes on behind the key that is noted. Where the transaction is the lock, others may have gone on with the step between
 * two of them; then all is planned anew.
 */
final class BatchedStep implements Transactions {
    private final RevisionRunner runner;
    private final Workbench bench;
    private final String revision;
    private final ScriptStep step;
    private final StepProgress progress;
    private BatchNotes notes;
    private long next;
    private boolean inside;
    private Optional<RuntimeException> failed = Optional.empty();

    BatchedStep(RevisionRunner runner, Script script, ScriptStep step) {
        this.runner = runner;
        this.bench = runner.bench();
        this.revision = script.revision();
        this.step = step;
        this.progress = script.progress(step);
        this.notes = BatchNotes.NONE;
    }

    /**
     * Runs the step, from where its notes say that it stands.
     *
     * @param noted the step's row of the journal as the run has found it
     */
    void run(Optional<Journal.Entry> noted) {
        notes = noted.map(entry -> BatchNotes.read(entry.statement())).orElse(BatchNotes.NONE);
        step.batches().orElseThrow().run(DataContext.on(bench.session().connection(), this));
        failed.ifPresent(failure -> {
            throw failure;
        });
        boolean undone = next < notes.size() || notes.open().isPresent();
        if (undone && !FrozenSteps.isLeftOut(step.batches().orElseThrow())) {
            String then = notes.find(next)
                    .map(BatchNotes.Done::statement)
                    .orElseGet(() -> notes.open().orElseThrow().statement());
            throw BatchFailures.gone(progress, then);
        }
        runner.retried(
                progress.toString(),
                () -> bench.inTransaction(() -> {
                    checkNotMoved();
                    bench.journal().forget(revision, step.number());
                    bench.journal().insertDone(revision, step);
                }));
    }

    @Override
    public long once(String statement, LongSupplier work) {
        if (inside) {
            return work.getAsLong();
        }
        Optional<Long> before = passedOver(statement);
        if (before.isPresent()) {
            return before.get();
        }
        if (notes.open().isPresent()) {
            throw changed(notes.open().get().statement(), statement);
        }
        long[] rows = new long[1];
        commit(statement, () -> {
            rows[0] = work.getAsLong();
            return notes.with(statement, rows[0]);
        });
        return rows[0];
    }

    @Override
    public long batches(String statement, String table, Duration pause, UnaryOperator<BatchPosition> batch) {
        if (inside) {
            return Transactions.super.batches(statement, table, pause, batch);
        }
        Optional<Long> before = passedOver(statement);
        if (before.isPresent()) {
            return before.get();
        }
        notes.open().filter(walk -> !walk.statement().equals(statement)).ifPresent(walk -> {
            throw changed(walk.statement(), statement);
        });
        BatchPosition[] at = {notes.open().map(BatchNotes.Walk::at).orElse(BatchPosition.START)};
        while (!at[0].last()) {
            BatchPosition behind = at[0];
            commit(statement, () -> {
                at[0] = batch.apply(behind);
                return notes.with(statement, at[0]);
            });
            walked(table, at[0]);
            if (!at[0].last()) {
                Waiting.sleep(pause);
            }
        }
        return at[0].changed();
    }

    @Override
    public void walked(String table, BatchPosition at) {
        bench.progress().batch(new BatchProgress(progress, table, at.batches(), at.walked(), at.changed()));
    }

    @Override
    public Connection lent(Connection connection) {
        throw BatchFailures.noConnection(progress);
    }

    /** Returns the number of rows that the next change gave when it was committed; empty if it wasn't. */
    private Optional<Long> passedOver(String statement) {
        failed.ifPresent(failure -> {
            throw failure;
        });
        Optional<BatchNotes.Done> done = notes.find(next++);
        done.filter(change -> !change.statement().equals(statement)).ifPresent(change -> {
            throw changed(change.statement(), statement);
        });
        return done.map(BatchNotes.Done::rows);
    }

    private RuntimeException changed(String then, String now) {
        return BatchFailures.differs(progress, then, now);
    }

    /** A change that has failed is missing from the notes, so that none may follow it even if the step's code goes on. */
    private void commit(String statement, Supplier<BatchNotes> work) {
        BatchNotes[] after = {notes};
        inside = true;
        try {
            runner.retried(
                    progress + ": " + statement,
                    () -> bench.inTransaction(() -> {
                        bench.engine().begun(bench.session(), bench.settings());
                        bench.checkTime(progress);
                        checkNotMoved();
                        after[0] = work.get();
                        bench.journal().note(revision, step, notes.toString(), after[0].toString());
                    }));
        } catch (RuntimeException e) {
            failed = Optional.of(e);
            throw e;
        } finally {
            inside = false;
        }
        notes = after[0];
    }

    /** Where the transaction is the lock, others may have gone on with the step since the last one. */
    private void checkNotMoved() {
        Journal.Entry found = bench.journal().entries(revision).get(step.number());
        String text = found == null ? "" : found.done() ? "done" : found.statement();
        if (!text.equals(notes.toString())) {
            throw new Workbench.HistoryMoved();
        }
    }
}
