package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.diff.FoldedRevisions;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.RevisionSearch;
import io.aludel.schema.history.Squash;
import io.aludel.schema.history.SquashRefusal;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts one revision in the place of several that follow each other, with SQL rendered anew.
 *
 * @param created the moment of the new revisions
 * @param database the root as declared
 * @param history the history
 */
record SquashAct(Instant created, DatabaseModel database, History history) {

    private static final String ALL = "all";
    private static final String RANGE = "\\.\\.";

    /**
     * The history with the new revisions.
     *
     * @param range what the user calls the revisions: {@code first..last}, or {@code all}
     * @param problems takes why it's refused
     */
    Optional<HistoryChange> of(String range, List<Diagnostic> problems) {
        try {
            List<Squash.Run> runs = runs(range);
            if (runs.isEmpty()) {
                throw new Refusal(
                        "there are no two revisions in a row that can become one",
                        "Revisions with a data step stay, and so do those that fill or convert what rows hold");
            }
            return Optional.of(change(runs));
        } catch (SquashRefusal refusal) {
            problems.add(refused(range, refusal.fact(), refusal.fix()));
        } catch (Refusal refusal) {
            problems.add(refused(range, refusal.fact, refusal.fix));
        }
        return Optional.empty();
    }

    private Diagnostic refused(String range, String fact, String fix) {
        return Code.SQUASH_REFUSED.at(database.origin(), range, fact, fix);
    }

    private List<Squash.Run> runs(String range) throws SquashRefusal {
        Squash squash = new Squash(history, FoldedRevisions::fold);
        if (range.equals(ALL)) {
            List<String> heads = history.heads();
            if (heads.size() != 1) {
                throw new Refusal(
                        heads.isEmpty() ? "there is no revision" : "there are the heads " + String.join(" and ", heads),
                        "Give a range in one line, such as 0001_init..0004_add_size");
            }
            return squash.runs(Optional.empty(), heads.get(0));
        }
        String[] ends = range.split(RANGE, -1);
        if (ends.length != 2) {
            throw new Refusal("it is no range", "Write first..last, such as 0001_init..0004_add_size, or all");
        }
        return squash.runs(Optional.of(find(ends[0])), find(ends[1]));
    }

    private String find(String name) {
        RevisionSearch found = history.find(name);
        if (found instanceof RevisionSearch.Found one) {
            return one.revision().id();
        }
        throw new Refusal("\"" + name + "\" names no revision", Rebase.instead(found));
    }

    private HistoryChange change(List<Squash.Run> runs) {
        List<RecordedRevision> added = new ArrayList<>();
        for (Squash.Run run : runs) {
            added.add(revision(run));
        }
        try {
            Squash.Squashed squashed = new Squash(history, FoldedRevisions::fold).with(added);
            return HistoryChange.replacing(squashed.history(), squashed.added(), squashed.changed(), squashed.gone());
        } catch (IllegalArgumentException unfit) {
            throw new Refusal(String.valueOf(unfit.getMessage()), "Give a smaller range");
        }
    }

    private RecordedRevision revision(Squash.Run run) {
        Schema before = history.schemaBefore(run.replaced().get(0).id());
        Draft draft = Draft.of(before, run.operations(), false, run.isOnline());
        SortedMap<String, Script> scripts = new TreeMap<>();
        for (String dialect : database.dialectIds()) {
            try {
                scripts.put(dialect, draft.script(Dialects.byId(dialect).orElseThrow()));
            } catch (DialectLimit limit) {
                throw new Refusal(String.valueOf(limit.getMessage()), "Give a smaller range");
            }
        }
        return RecordedRevision.asRendered(run.revision(created, draft.after()), scripts);
    }

    /** Carries the reason out of the depth. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String fact;
        private final String fix;

        Refusal(String fact, String fix) {
            super(fact, null, false, false);
            this.fact = fact;
            this.fix = fix;
        }
    }
}
