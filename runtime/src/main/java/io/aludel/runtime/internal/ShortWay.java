package io.aludel.runtime.internal;

import io.aludel.runtime.migration.AludelException;
import io.aludel.runtime.migration.AludelException.Code;
import io.aludel.runtime.migration.Direction;
import io.aludel.runtime.migration.Fold;
import io.aludel.runtime.migration.Revision;
import io.aludel.runtime.migration.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The short way of a fresh database: revisions in a row become the statements of the schema that they lead to, and their
 * history rows are written at once.
 */
final class ShortWay {
    private final Workbench bench;
    private final CodeHistory code;
    private final RevisionRunner runner;

    /**
     * Revisions that are run in one go.
     *
     * @param rows their rows as they will be once applied
     * @param chain the chain over these rows alone
     * @param steps what is run, in the name of the last of them
     * @param noted what the journal tells of an earlier try; empty for the first
     */
    record Way(List<HistoryRow> rows, String chain, List<Step> steps, Optional<Journal.Fold> noted) {
        static Way of(List<HistoryRow> rows, List<Step> steps, Optional<Journal.Fold> noted) {
            return new Way(rows, new History(rows).chain(), steps, noted);
        }

        /** Returns the row of the revision in whose name it runs. */
        HistoryRow last() {
            return rows.get(rows.size() - 1);
        }

        boolean resumed() {
            return noted.isPresent();
        }

        Script script() {
            return new Script(Direction.UPGRADE, last().revision(), steps);
        }

        String ids() {
            List<String> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.revision()));
            return String.join(" ", ids);
        }
    }

    ShortWay(Workbench bench, CodeHistory code, RevisionRunner runner) {
        this.bench = bench;
        this.code = code;
        this.runner = runner;
    }

    /** Returns the way that takes the first of some pending revisions, if all that it takes are pending next. */
    Optional<Way> of(List<String> pending, int position) {
        return code.migrations().fold(code.database(), pending.get(0)).flatMap(fold -> {
            Set<String> taken = taken(fold);
            List<String> next = pending.subList(0, Math.min(taken.size(), pending.size()));
            return taken.equals(new HashSet<>(next))
                    ? Optional.of(Way.of(rows(next, position), fold.steps(), Optional.empty()))
                    : Optional.empty();
        });
    }

    private Set<String> taken(Fold fold) {
        Set<String> taken = new HashSet<>();
        for (Revision revision : code.migrations().revisions()) {
            if (!taken.isEmpty() || revision.id().equals(fold.first())) {
                taken.add(revision.id());
            }
            if (revision.id().equals(fold.last())) {
                break;
            }
        }
        return taken;
    }

    /**
     * Returns the way that a dead process or a failed step left half way, as the database has kept it: the code may know
     * another one by now.
     */
    Optional<Way> halfWay(HistoryRow row) {
        return bench.journal().fold(row.revision()).map(noted -> {
            List<String> ids = List.of(noted.revisions().split(" ", -1));
            if (!code.revisions().keySet().containsAll(ids)) {
                throw Failures.unknownHalfWay(row);
            }
            Way way = Way.of(rows(ids, row.position()), FrozenSteps.read(noted.steps()), Optional.of(noted));
            if (!way.chain().equals(noted.chain())) {
                throw new AludelException(
                        Code.CHECKSUM_MISMATCH,
                        "revisions up to " + row.revision() + " are half way on a fresh database, in one go, and one of"
                                + " them was changed since: start the application that began, to finish them");
            }
            return way;
        });
    }

    private List<HistoryRow> rows(List<String> ids, int position) {
        Map<String, Revision> known = code.revisions();
        List<HistoryRow> rows = new ArrayList<>();
        for (String id : ids) {
            Revision revision = Objects.requireNonNull(known.get(id), id);
            rows.add(code.row(revision, position + rows.size(), bench.settings().application()));
        }
        return rows;
    }

    /** Runs a way, or goes on with it, and returns the history after. */
    History run(Way way, History before) {
        List<HistoryRow> rows = new ArrayList<>(before.rows());
        rows.removeIf(row -> row.revision().equals(way.last().revision()));
        rows.addAll(way.rows());
        History after = new History(rows);
        String chain = rows.size() == way.rows().size() ? way.chain() : after.chain();
        runner.fold(way, () -> bench.history().insertAll(way.rows(), chain));
        return after;
    }
}
