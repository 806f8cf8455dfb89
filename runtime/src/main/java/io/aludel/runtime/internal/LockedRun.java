package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Phase;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One call while it holds the lock: what is half way is finished first, in its own direction, then the call's own work
 * is planned from there.
 */
final class LockedRun {
    private final Workbench bench;
    private final RevisionRunner runner;
    private final CodeHistory code;
    private final Map<String, Revision> known;
    private final Integrity integrity;
    private final Successions successions;
    private final ShortWay shortWay;
    private final List<RevisionRun> runs = new ArrayList<>();
    private History history;

    LockedRun(Workbench bench, CodeHistory code) {
        this.bench = bench;
        this.runner = bench.engine().rollsBack() ? new TransactionalRunner(bench) : new JournalledRunner(bench);
        this.code = code;
        this.known = code.revisions();
        this.integrity = new Integrity(code, bench.settings());
        this.successions = new Successions(bench, code);
        this.shortWay = new ShortWay(bench, code, runner);
        this.history = bench.plan();
    }

    UpgradeReport upgrade(String target, long start) {
        List<String> from = heads();
        planned(target, () -> {
            finishHalfWay();
            upgradeTo(target, Phase.CONTRACT);
        });
        return report(Direction.UPGRADE, from, start);
    }

    /** Runs the first phase of what is pending, up to the first revision that has more; an empty database has no old code. */
    UpgradeReport expand(String target, long start) {
        List<String> from = heads();
        planned(target, () -> {
            Phase last = history.rows().isEmpty() ? Phase.CONTRACT : Phase.EXPAND;
            expandHalfWay();
            upgradeTo(target, last);
        });
        return report(Direction.UPGRADE, from, start);
    }

    /** Finishes what is half way, and begins nothing. */
    UpgradeReport contract(long start) {
        List<String> from = heads();
        planned("heads", () -> {
            if (history.halfWay().isPresent()) {
                integrity.check(history);
                finishHalfWay();
            }
        });
        return report(Direction.UPGRADE, from, start);
    }

    private void upgradeTo(String target, Phase last) {
        history = successions.settleSquashed(history);
        settleDraft();
        integrity.check(history);
        List<String> pending = selection(target).upgrade();
        Optional<HistoryRow> waiting = history.halfWay();
        if (waiting.isPresent()) {
            // The steps of those that are pending rest on all that this one is going to do.
            if (!pending.isEmpty() && !known.containsKey(waiting.get().revision())) {
                throw Failures.unknownHalfWay(waiting.get());
            }
            return;
        }
        boolean fresh = history.rows().isEmpty();
        for (int next = 0; next < pending.size() && history.halfWay().isEmpty(); ) {
            List<String> left = pending.subList(next, pending.size());
            Optional<ShortWay.Way> way = fresh ? shortWay.of(left, next + 1) : Optional.empty();
            if (way.isPresent()) {
                fold(way.get());
            } else {
                apply(Objects.requireNonNull(known.get(left.get(0)), left.get(0)), last);
            }
            next += way.map(taken -> taken.rows().size()).orElse(1);
        }
        if (runs.isEmpty()) {
            // Who finds nothing to do only under the lock shall find it by one select the next time.
            bench.inTransaction(() -> bench.history().chain(history.chain()));
        }
    }

    UpgradeReport downgrade(String target, long start) {
        List<String> from = heads();
        planned(target, () -> {
            if (history.halfWay()
                    .filter(row -> isExpanded(row) && !isChanged(row))
                    .isEmpty()) {
                finishHalfWay();
            }
            history = successions.settleSquashed(history);
            integrity.check(history);
            new DowngradePlan(bench, code, history)
                    .of(selection(target).downgrade())
                    .forEach(this::revert);
        });
        return report(Direction.DOWNGRADE, from, start);
    }

    /** Plans and runs, and plans anew when others have migrated in between, where the lock ends with a transaction. */
    private void planned(String target, Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (Workbench.HistoryMoved e) {
                if (!runs.isEmpty() && TargetSelection.isRelative(target)) {
                    throw Failures.overtaken(target);
                }
                history = bench.plan();
            }
        }
    }

    /**
     * Writes what is applied without running anything; the journal is emptied, so a stuck revision is settled too.
     *
     * @param checked whether the catalogue has to be as what is stamped leaves it
     */
    void stamp(String target, boolean checked) {
        planned(target, () -> stampPlanned(target, checked));
    }

    private void stampPlanned(String target, boolean checked) {
        history = successions.settleSquashed(history);
        integrity.checkKnown(history);
        List<String> stamped = selection(target).stamp();
        if (checked) {
            List<String> differences = new CatalogueComparison(bench, code).differences(stamped, Optional.empty());
            if (!differences.isEmpty()) {
                throw StateFailures.differs(target, differences);
            }
        }
        history = new Stamping(bench, code).stamp(history, stamped);
    }

    /**
     * Goes on with what a dead process or a failed step left, in its own direction: only so are all steps taken that
     * the journal tells about.
     */
    private void finishHalfWay() {
        Optional<HistoryRow> found = history.halfWay();
        if (found.isEmpty()) {
            return;
        }
        HistoryRow row = found.get();
        Revision revision = known.get(row.revision());
        boolean changed = isChanged(row);
        if (row.state() == State.DOWNGRADING || (row.leaving() && !changed)) {
            revert(row, code.downgrade(row));
        } else if (changed) {
            Script wayBack = code.downgrade(row);
            history = history.with(new ChangedDraft(bench, wayBack).turn(row));
            revert(row.in(State.DOWNGRADING), wayBack);
        } else if (revision != null) {
            apply(revision, Phase.CONTRACT);
        } else if (!leftToOthers(row)) {
            throw Failures.unknownHalfWay(row);
        }
    }

    /** Goes on with what is half way as far as its first phase goes; one that is beyond waits to be contracted. */
    private void expandHalfWay() {
        Optional<HistoryRow> found = history.halfWay();
        if (found.isEmpty()) {
            return;
        }
        HistoryRow row = found.get();
        Revision revision = known.get(row.revision());
        if (isExpanded(row) && revision != null && !isChanged(row)) {
            return;
        }
        if (row.leaving()
                || revision == null
                || code.isChangedDraft(row)
                || bench.journal().fold(row.revision()).isPresent()) {
            finishHalfWay();
        } else if (!runner.isBeyond(code.upgrade(revision, Phase.EXPAND))) {
            apply(revision, Phase.EXPAND);
        }
    }

    private static boolean isExpanded(HistoryRow row) {
        return row.state() == State.EXPANDED;
    }

    private boolean isChanged(HistoryRow row) {
        return bench.settings().draftAllowed() && code.isChangedDraft(row);
    }

    /** Old code runs on while a newer application has expanded the database. */
    private boolean leftToOthers(HistoryRow row) {
        return isExpanded(row) && bench.settings().unknownAllowed();
    }

    /** Makes the draft of the database that of the code, or the recorded revision that it has become; one that's expanded waits. */
    private void settleDraft() {
        for (HistoryRow row : history.rows()) {
            if (row.draft().isEmpty() || row.halfWay()) {
                continue;
            }
            Optional<Revision> successor = successions.ofDraft(row, history);
            if (successor.isPresent()) {
                HistoryRow recorded = code.row(successor.get(), row.position(), row.application());
                history = successions.replace(history, recorded, List.of());
            } else if (bench.settings().draftAllowed()) {
                revert(row, code.downgrade(row));
            } else {
                throw Failures.draftInDatabase(row.revision());
            }
        }
    }

    private void apply(Revision revision, Phase last) {
        HistoryRow row = code.row(
                revision, history.position(revision.id()), bench.settings().application());
        boolean resumed = history.find(revision.id()).isPresent();
        Optional<ShortWay.Way> way = resumed ? shortWay.halfWay(row) : Optional.empty();
        if (way.isPresent()) {
            fold(way.get());
            return;
        }
        Script script = code.upgrade(revision, last);
        run(
                script,
                row,
                resumed,
                () -> script.stopsHalfWay()
                        ? runner.expand(row, script, history)
                        : runner.upgrade(row, script, history));
    }

    /** The last of the revisions that are taken in one go stands for all, but in the report. */
    private void fold(ShortWay.Way way) {
        int place = runs.size();
        run(way.script(), way.last(), way.resumed(), () -> shortWay.run(way, history));
        for (HistoryRow row : way.rows().subList(0, way.rows().size() - 1)) {
            runs.add(
                    place++,
                    new RevisionRun(Direction.UPGRADE, row.revision(), way.resumed(), Phase.CONTRACT, Duration.ZERO));
        }
    }

    private void revert(HistoryRow row, Script script) {
        run(script, row, row.leaving(), () -> runner.downgrade(row, script, history));
    }

    private void run(Script script, HistoryRow row, boolean resumed, Supplier<History> work) {
        long start = System.nanoTime();
        Direction direction = script.direction();
        bench.progress().revisionStarted(direction, row.revision());
        try {
            history = work.get();
        } catch (AludelException e) {
            throw StateFailures.explained(bench, script, runner.failed(), e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        runs.add(new RevisionRun(direction, row.revision(), resumed, script.last(), took));
        bench.progress().revisionFinished(direction, row.revision(), took);
    }

    private TargetSelection selection(String target) {
        return new TargetSelection(RevisionGraph.of(known, history), known.values(), history.revisions(), target);
    }

    private List<String> heads() {
        Set<String> applied = history.revisions();
        history.halfWay().ifPresent(row -> applied.remove(row.revision()));
        return applied.isEmpty() ? List.of() : RevisionGraph.of(known, history).heads(applied);
    }

    private UpgradeReport report(Direction direction, List<String> from, long start) {
        return new UpgradeReport(direction, from, heads(), runs, Duration.ofNanos(System.nanoTime() - start));
    }
}
