package io.aludel.runtime.internal;

import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.RevisionStatus;
import io.aludel.runtime.migration.RevisionStatus.State;
import io.aludel.runtime.migration.UpgradeReport;
import io.aludel.runtime.query.DatabaseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        return upgraded(target, LockedRun::upgrade);
    }

    /** Runs the first phase of what the target stands for and everything it follows. */
    public UpgradeReport expand(String target) {
        return upgraded(target, LockedRun::expand);
    }

    /** Finishes the revision that is half way. */
    public UpgradeReport contract() {
        long start = System.nanoTime();
        return connected((session, code) -> locked(session, code, run -> run.contract(start)));
    }

    /** What is done under the lock to get to a target. */
    private interface Upgrade {
        UpgradeReport run(LockedRun run, String target, long start);
    }

    private UpgradeReport upgraded(String target, Upgrade upgrade) {
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
            return locked(session, code, run -> upgrade.run(run, target, start));
        });
    }

    /** Returns where a database stands that has all of the code's history, by one select; empty for any other. */
    private Optional<List<String>> upToDate(Session session, CodeHistory code) {
        List<String> newest;
        try {
            newest = reading(session, code).newest(session);
        } catch (DatabaseException e) {
            if (!Engine.of(code.database()).words().metLock(e)) {
                throw e;
            }
            return Optional.empty();
        }
        String chain = newest.isEmpty() ? History.chain(List.of()) : newest.get(1);
        return chain.equals(code.chain())
                ? Optional.of(newest.isEmpty() ? List.of() : newest.subList(0, 1))
                : Optional.empty();
    }

    /** Reverts everything that follows the target. */
    public UpgradeReport downgrade(String target) {
        long start = System.nanoTime();
        return connected((session, code) -> locked(session, code, run -> run.downgrade(target, start)));
    }

    /**
     * Notes the target and everything it follows as applied, and nothing else; runs nothing.
     *
     * @param checked whether the catalogue has to be as they leave it
     */
    public void stamp(String target, boolean checked) {
        connected((session, code) -> locked(session, code, run -> {
            run.stamp(target, checked);
            return target;
        }));
    }

    /** Returns in what the catalogue differs from what the applied revisions lead to; no lock. */
    public List<String> check() {
        return connected((session, code) -> {
            Workbench bench = new Workbench(session, Engine.of(code.database()), settings);
            History history =
                    new Successions(bench, code).settled(bench.history().read(session));
            new Integrity(code, settings).check(history);
            Optional<String> halfWay = history.halfWay().map(HistoryRow::revision);
            List<String> applied = new ArrayList<>(history.revisions());
            halfWay.ifPresent(applied::remove);
            return new CatalogueComparison(bench, code).differences(applied, halfWay);
        });
    }

    /** Returns every revision of the code and of the database in run order; one select, no lock. */
    public List<RevisionStatus> history() {
        return statuses(false);
    }

    /** Returns the applied and half-way revisions that no other one of them follows; one select, no lock. */
    public List<RevisionStatus> current() {
        return statuses(true);
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
        Workbench bench = new Workbench(session, engine, settings);
        Runnable unlock = engine.lock(bench);
        T result;
        try {
            bench.createTables();
            result = work.apply(new LockedRun(bench, code));
        } catch (RuntimeException | Error e) {
            try {
                unlock.run();
            } catch (RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
        unlock.run();
        return result;
    }

    private HistoryTable reading(Session session, CodeHistory code) {
        Engine engine = Engine.of(code.database());
        return new HistoryTable(session, engine.words(), engine.historyForReading(session, settings.schema()));
    }

    private List<RevisionStatus> statuses(boolean headsOnly) {
        return connected((session, code) -> {
            History history = reading(session, code).read(session);
            Map<String, Revision> known = code.revisions();
            // A draft is shown whether it may be applied or not.
            Optional<Revision> draft = settings.migrations().draft();
            draft.ifPresent(revision -> known.put(revision.id(), revision));
            RevisionGraph graph = RevisionGraph.of(known, history);
            List<RevisionStatus> statuses = new ArrayList<>();
            for (String id : headsOnly ? graph.heads(history.revisions()) : graph.order()) {
                statuses.add(status(id, known.get(id), draft, history.find(id)));
            }
            return statuses;
        });
    }

    private static RevisionStatus status(
            String id, @Nullable Revision known, Optional<Revision> draft, Optional<HistoryRow> row) {
        List<String> parents = known == null ? row.orElseThrow().parents() : known.parents();
        String message = known == null ? row.orElseThrow().message() : known.message();
        boolean isDraft = row.isPresent()
                ? row.get().draft().isPresent()
                : draft.isPresent() && draft.get().equals(known);
        return new RevisionStatus(
                id,
                parents,
                message,
                known == null ? "" : known.created(),
                row.isPresent() ? row.get().state() : State.PENDING,
                row.flatMap(HistoryRow::appliedAt),
                known != null,
                isDraft);
    }
}
