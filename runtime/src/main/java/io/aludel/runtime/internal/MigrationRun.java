package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.query.DatabaseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One call of an application: looks whether there is anything to do, takes the lock, does it, gives everything back.
 *
 * <p>When there is nothing to do it costs one connection and one select: the newest history row holds a hash over all
 * applied revisions, which the generated index holds too.
 */
public final class MigrationRun {
    private static final Set<String> WHOLE = Set.of("head", "heads");

    private final Settings settings;

    /** Makes a run; the settings are all it keeps. */
    public MigrationRun(Settings settings) {
        this.settings = settings;
    }

    /** Applies what the target stands for and everything it follows. */
    public UpgradeReport upgrade(String target) {
        long start = System.nanoTime();
        if (WHOLE.contains(target) && !settings.draftAllowed()) {
            settings.migrations().draft().ifPresent(draft -> {
                throw Failures.draftInCode(draft.id());
            });
        }
        return connected((session, code) -> {
            Optional<List<String>> at = target.equals("heads") ? upToDate(session, code) : Optional.empty();
            if (at.isPresent()) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                return new UpgradeReport(Direction.UPGRADE, at.get(), at.get(), List.of(), took);
            }
            return locked(session, code, run -> run.upgrade(target, start));
        });
    }

    /** Returns where a database stands that has all of the code's history, by one select; empty for any other. */
    private Optional<List<String>> upToDate(Session session, CodeHistory code) {
        Optional<HistoryTable.Newest> newest = reading(session, code).newest();
        String chain = newest.map(HistoryTable.Newest::chain).orElse(Chain.of(List.of()));
        return chain.equals(code.chain())
                ? Optional.of(newest.map(HistoryTable.Newest::revision).stream().toList())
                : Optional.empty();
    }

    /** Reverts everything that follows the target. */
    public UpgradeReport downgrade(String target) {
        long start = System.nanoTime();
        return connected((session, code) -> locked(session, code, run -> run.downgrade(target, start)));
    }

    /** Notes the target and everything it follows as applied, and nothing else; runs nothing. */
    public void stamp(String target) {
        connected((session, code) -> locked(session, code, run -> {
            run.stamp(target);
            return target;
        }));
    }

    /** Returns every revision of the code and of the database in run order; one select, no lock. */
    public List<RevisionStatus> history() {
        return connected(
                (session, code) -> statuses(code, reading(session, code).read()));
    }

    /** Returns the applied and half-way revisions that no other one of them follows; one select, no lock. */
    public List<RevisionStatus> current() {
        return connected((session, code) -> {
            History history = reading(session, code).read();
            List<String> heads = RevisionGraph.of(code.revisions(), history).heads(history.revisions());
            return statuses(code, history).stream()
                    .filter(status -> heads.contains(status.id()))
                    .toList();
        });
    }

    private <T> T connected(BiFunction<Session, CodeHistory, T> work) {
        try (Session session = Session.open(settings.dataSource())) {
            return work.apply(
                    session, CodeHistory.of(settings.migrations(), Engine.database(session), settings.draftAllowed()));
        } catch (DatabaseException e) {
            throw Failures.database(e);
        }
    }

    private <T> T locked(Session session, CodeHistory code, Function<LockedRun, T> work) {
        Engine engine = Engine.of(code.database());
        Progress progress = new Progress(settings.listener());
        Place place = engine.enter(session, settings);
        Engine.HeldLock lock = engine.lock(session, place, settings, progress);
        T result;
        try {
            Workbench bench = Workbench.of(session, place, engine, progress, settings);
            bench.createTables();
            result = work.apply(new LockedRun(bench, engine.runner(bench), code));
        } catch (RuntimeException | Error e) {
            try {
                lock.release();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        lock.release();
        return result;
    }

    private HistoryTable reading(Session session, CodeHistory code) {
        return new HistoryTable(session, Engine.of(code.database()).historyForReading(session, settings.schema()));
    }

    private List<RevisionStatus> statuses(CodeHistory code, History history) {
        Map<String, Revision> known = code.revisions();
        settings.migrations().draft().ifPresent(draft -> known.put(draft.id(), draft));
        return RevisionGraph.of(known, history).order().stream()
                .map(id -> status(id, Optional.ofNullable(known.get(id)), history.find(id)))
                .toList();
    }

    private RevisionStatus status(String id, Optional<Revision> revision, Optional<HistoryRow> row) {
        return new RevisionStatus(
                id,
                revision.map(Revision::parents)
                        .or(() -> row.map(HistoryRow::parents))
                        .orElse(List.of()),
                revision.map(Revision::message)
                        .or(() -> row.map(HistoryRow::message))
                        .orElse(""),
                revision.map(Revision::created).orElse(""),
                row.map(HistoryRow::state).orElse(State.PENDING),
                row.flatMap(HistoryRow::appliedAt),
                revision.isPresent(),
                row.map(applied -> applied.draft().isPresent())
                        .orElse(settings.migrations()
                                .draft()
                                .filter(draft -> draft.id().equals(id))
                                .isPresent()));
    }
}
