package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call while it holds the lock: what is half way is finished first, in its own direction, then the call's own work
 * is planned from there.
 */
final class LockedRun {
    private final Workbench bench;
    private final RevisionRunner runner;
    private final CodeHistory code;
    private final Map<String, Revision> known;
    private final List<RevisionRun> runs = new ArrayList<>();
    private History history;

    LockedRun(Workbench bench, CodeHistory code) {
        this.bench = bench;
        this.runner = bench.engine().rollsBack() ? new TransactionalRunner(bench) : new JournalledRunner(bench);
        this.code = code;
        this.known = code.revisions();
        this.history = bench.plan();
    }

    UpgradeReport upgrade(String target, long start) {
        List<String> from = heads();
        planned(target, () -> {
            finishHalfWay();
            settleSquashed();
            settleDraft();
            checkApplied();
            for (String id : selection(target).upgrade()) {
                apply(Objects.requireNonNull(known.get(id), id));
            }
            if (runs.isEmpty()) {
                // Who finds nothing to do only under the lock shall find it by one select the next time.
                bench.inTransaction(() -> bench.history().chain(history.chain()));
            }
        });
        return report(Direction.UPGRADE, from, start);
    }

    UpgradeReport downgrade(String target, long start) {
        List<String> from = heads();
        planned(target, () -> {
            finishHalfWay();
            settleSquashed();
            checkApplied();
            Map<HistoryRow, Script> plan = new LinkedHashMap<>();
            for (String id : selection(target).downgrade()) {
                HistoryRow row = history.find(id).orElseThrow();
                Script script = downgradeScript(row);
                if (!script.irreversible().isEmpty()) {
                    throw Failures.irreversible(id, script.irreversible());
                }
                plan.put(row, script);
            }
            plan.forEach((row, script) -> revert(row, script));
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

    /** Writes what is applied without running anything; the journal is emptied, so a stuck revision is settled too. */
    void stamp(String target) {
        planned(target, () -> stampPlanned(target));
    }

    private void stampPlanned(String target) {
        settleSquashed();
        checkKnown();
        List<String> stamped = selection(target).stamp();
        bench.inTransaction(() -> {
            for (HistoryRow row : history.rows()) {
                boolean ours = row.draft().isPresent() || known.containsKey(row.revision());
                if (ours && !stamped.contains(row.revision())) {
                    bench.history().delete(row);
                    history = history.without(row);
                }
            }
            for (String id : stamped) {
                Revision revision = known.get(id);
                if (revision != null) {
                    stamp(revision);
                }
            }
            bench.history().chain(history.chain());
            bench.journal().clearAll();
        });
    }

    private void stamp(Revision revision) {
        HistoryRow row = row(revision);
        if (history.find(revision.id()).isPresent()) {
            bench.history().replace(row);
        } else {
            bench.history().insert(row, "");
        }
        history = history.with(row);
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
        if (row.state() == State.DOWNGRADING) {
            revert(row, downgradeScript(row));
        } else if (revision == null) {
            throw Failures.unknownHalfWay(row);
        } else {
            apply(revision);
        }
    }

    /**
     * Puts the row of a squashed revision in the place of those of the revisions that it replaces. They stand in one
     * line, so a database that has the last of them, which has the same number, has all.
     */
    private void settleSquashed() {
        Map<HistoryRow, List<HistoryRow>> settled = new LinkedHashMap<>();
        for (Revision revision : known.values()) {
            List<HistoryRow> rows = new ArrayList<>();
            if (!revision.replaces().isEmpty()) {
                rows.addAll(history.rows());
                rows.removeIf(row -> !revision.replaces().contains(row.revision()));
            }
            if (!rows.isEmpty()) {
                HistoryRow last = rows.remove(rows.size() - 1);
                String number = revision.id().substring(0, revision.id().indexOf('_') + 1);
                if (last.halfWay() || !last.revision().startsWith(number)) {
                    throw Failures.insideSquash(last, revision);
                }
                settled.put(code.row(revision, last.position(), last.application()), rows);
            }
        }
        settled.forEach(this::replace);
    }

    /** Makes the draft of the database that of the code, or the recorded revision that it has become. */
    private void settleDraft() {
        for (HistoryRow row : history.rows()) {
            if (row.draft().isEmpty()) {
                continue;
            }
            Revision successor = successor(row);
            if (successor != null) {
                replace(code.row(successor, row.position(), row.application()), List.of());
            } else if (bench.settings().draftAllowed()) {
                revert(row, downgradeScript(row));
            } else {
                throw Failures.draftInDatabase(row.revision());
            }
        }
    }

    /** Returns the revision that has the steps of an applied draft, that draft itself most of the time. */
    private @Nullable Revision successor(HistoryRow draft) {
        for (Revision revision : known.values()) {
            boolean free = revision.id().equals(draft.revision())
                    || history.find(revision.id()).isEmpty();
            if (free && code.checksum(revision).equals(draft.checksum())) {
                return revision;
            }
        }
        return null;
    }

    private void replace(HistoryRow row, List<HistoryRow> gone) {
        history = history.with(row);
        bench.inTransaction(() -> {
            bench.history().replace(row);
            for (HistoryRow old : gone) {
                bench.history().delete(old);
                history = history.without(old);
            }
            bench.history().chain(history.halfWay().isPresent() ? "" : history.chain());
        });
    }

    private void checkApplied() {
        checkKnown();
        for (HistoryRow row : history.rows()) {
            Revision revision = known.get(row.revision());
            if (row.draft().isEmpty()
                    && revision != null
                    && !code.checksum(revision).equals(row.checksum())) {
                throw Failures.checksum(row, code.checksum(revision));
            }
        }
    }

    private void checkKnown() {
        List<HistoryRow> unknown = new ArrayList<>(history.rows());
        unknown.removeIf(row -> row.draft().isPresent() || known.containsKey(row.revision()));
        if (!unknown.isEmpty() && !bench.settings().unknownAllowed()) {
            throw Failures.unknownRevisions(unknown);
        }
    }

    private void apply(Revision revision) {
        HistoryRow row = row(revision);
        boolean resumed = history.find(revision.id()).isPresent();
        Script script = new Script(Direction.UPGRADE, row.revision(), code.steps(revision, Direction.UPGRADE));
        run(Direction.UPGRADE, row, resumed, () -> runner.upgrade(row, script, history));
    }

    private HistoryRow row(Revision revision) {
        return code.row(
                revision, history.position(revision.id()), bench.settings().application());
    }

    private void revert(HistoryRow row, Script script) {
        run(Direction.DOWNGRADE, row, row.halfWay(), () -> runner.downgrade(row, script, history));
    }

    private void run(Direction direction, HistoryRow row, boolean resumed, Supplier<History> work) {
        long start = System.nanoTime();
        bench.progress().revisionStarted(direction, row.revision());
        history = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        runs.add(new RevisionRun(direction, row.revision(), resumed, took));
        bench.progress().revisionFinished(direction, row.revision(), took);
    }

    /** Returns the way back: of the code where it still has these steps, else that stored with a draft. */
    private Script downgradeScript(HistoryRow row) {
        Revision revision = known.get(row.revision());
        boolean same = revision != null && code.checksum(revision).equals(row.checksum());
        if (!same && row.draft().isPresent()) {
            return new Script(
                    Direction.DOWNGRADE,
                    row.revision(),
                    FrozenSteps.read(row.draft().get()));
        }
        if (revision == null) {
            throw Failures.unknownInTheWay(row.revision());
        }
        return new Script(Direction.DOWNGRADE, row.revision(), code.steps(revision, Direction.DOWNGRADE));
    }

    private TargetSelection selection(String target) {
        return new TargetSelection(RevisionGraph.of(known, history), known.values(), history.revisions(), target);
    }

    private List<String> heads() {
        Set<String> applied = new HashSet<>();
        for (HistoryRow row : history.rows()) {
            if (!row.halfWay()) {
                applied.add(row.revision());
            }
        }
        return RevisionGraph.of(known, history).heads(applied);
    }

    private UpgradeReport report(Direction direction, List<String> from, long start) {
        return new UpgradeReport(direction, from, heads(), runs, Duration.ofNanos(System.nanoTime() - start));
    }
}
