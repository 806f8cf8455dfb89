package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.migration.UpgradeReport.RevisionRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    LockedRun(Workbench bench, RevisionRunner runner, CodeHistory code) {
        this.bench = bench;
        this.runner = runner;
        this.code = code;
        this.known = code.revisions();
        this.history = bench.history().read();
    }

    UpgradeReport upgrade(String target, long start) {
        List<String> from = heads();
        finishHalfWay();
        settleDraft();
        checkApplied();
        for (String id : selection().upgrade(target)) {
            apply(requireKnown(id));
        }
        if (runs.isEmpty()) {
            // Who finds nothing to do only under the lock shall find it by one select the next time.
            bench.history().chain(history.chain());
        }
        return report(Direction.UPGRADE, from, start);
    }

    UpgradeReport downgrade(String target, long start) {
        List<String> from = heads();
        finishHalfWay();
        checkApplied();
        Map<HistoryRow, Script> plan = new LinkedHashMap<>();
        for (String id : selection().downgrade(target)) {
            HistoryRow row = history.find(id).orElseThrow();
            Script script = downgradeScript(row);
            if (!script.irreversible().isEmpty()) {
                throw Failures.irreversible(id, script.irreversible());
            }
            plan.put(row, script);
        }
        plan.forEach((row, script) -> revert(row, script));
        return report(Direction.DOWNGRADE, from, start);
    }

    /** Writes what is applied without running anything; the journal is emptied, so a stuck revision is settled too. */
    void stamp(String target) {
        checkKnown();
        List<String> stamped = selection().stamp(target);
        bench.session().inTransaction(() -> {
            for (HistoryRow row : history.rows()) {
                if (!stamped.contains(row.revision())
                        && (row.draft().isPresent() || known.containsKey(row.revision()))) {
                    bench.history().delete(row);
                    history = history.without(row.revision());
                }
            }
            stamped.stream().map(known::get).filter(Objects::nonNull).forEach(this::stamp);
            bench.history().chain(history.chain());
            bench.journal().clearAll();
        });
    }

    private void stamp(Revision revision) {
        Optional<HistoryRow> before = history.find(revision.id());
        HistoryRow row =
                code.row(revision, before.map(HistoryRow::position).orElse(history.nextPosition()), application());
        if (before.isPresent()) {
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

    /** Makes the draft of the database that of the code, or the recorded revision that it has become. */
    private void settleDraft() {
        for (HistoryRow row : history.rows()) {
            if (row.draft().isPresent() && !isCurrentDraft(row)) {
                Optional<Revision> successor = successor(row);
                if (successor.isPresent()) {
                    HistoryRow replaced = code.row(successor.get(), row.position(), row.application());
                    History after = history.with(replaced);
                    bench.session().inTransaction(() -> {
                        bench.history().replace(replaced);
                        bench.history().chain(after.chain());
                    });
                    history = after;
                } else if (bench.settings().draftAllowed()) {
                    revert(row, downgradeScript(row));
                } else {
                    throw Failures.draftInDatabase(row.revision());
                }
            }
        }
    }

    private boolean isCurrentDraft(HistoryRow row) {
        return code.draft()
                .filter(draft -> draft.id().equals(row.revision()))
                .filter(draft -> code.checksum(draft).equals(row.checksum()))
                .isPresent();
    }

    /** Returns the revision that has the steps of an applied draft and is not applied itself. */
    private Optional<Revision> successor(HistoryRow draft) {
        return known.values().stream()
                .filter(revision -> code.checksum(revision).equals(draft.checksum()))
                .filter(revision -> revision.id().equals(draft.revision())
                        || history.find(revision.id()).isEmpty())
                .findFirst();
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
        List<HistoryRow> unknown = history.rows().stream()
                .filter(row -> row.draft().isEmpty() && !known.containsKey(row.revision()))
                .toList();
        if (!unknown.isEmpty() && !bench.settings().unknownAllowed()) {
            throw Failures.unknownRevisions(unknown);
        }
    }

    private void apply(Revision revision) {
        Optional<HistoryRow> before = history.find(revision.id());
        HistoryRow row =
                code.row(revision, before.map(HistoryRow::position).orElse(history.nextPosition()), application());
        Script script = Script.of(code.steps(revision, Direction.UPGRADE));
        run(Direction.UPGRADE, row, before.isPresent(), () -> runner.upgrade(row, script, history));
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
            return Script.of(FrozenSteps.read(row.draft().get()));
        }
        if (revision == null) {
            throw Failures.unknownInTheWay(row.revision());
        }
        return Script.of(code.steps(revision, Direction.DOWNGRADE));
    }

    private Revision requireKnown(String id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new IllegalStateException(id + " is not pending"));
    }

    private TargetSelection selection() {
        return new TargetSelection(graph(), known.values(), history.revisions());
    }

    private RevisionGraph graph() {
        return RevisionGraph.of(known, history);
    }

    private List<String> heads() {
        return graph().heads(history.rows().stream()
                .filter(row -> !row.halfWay())
                .map(HistoryRow::revision)
                .collect(Collectors.toSet()));
    }

    private String application() {
        return bench.settings().application();
    }

    private UpgradeReport report(Direction direction, List<String> from, long start) {
        return new UpgradeReport(direction, from, heads(), runs, Duration.ofNanos(System.nanoTime() - start));
    }
}
