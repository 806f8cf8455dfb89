package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionNumber;
import io.aludel.schema.history.RevisionSearch;
import io.aludel.schema.history.Slug;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records a revision that isn't released yet once more, on top of the other heads, and with it those that follow it.
 *
 * <p>Its operations stay and must fit there. SQL is rendered anew where it's as Aludel rendered it; edited SQL stays where Aludel
 * would render the same in both places.
 */
final class Rebase {

    private final Instant created;
    private final DatabaseModel database;
    private final History history;

    Rebase(Instant created, DatabaseModel database, History history) {
        this.created = created;
        this.database = database;
        this.history = history;
    }

    /**
     * The history with the revision in its new place.
     *
     * @param name what the user calls the revision
     * @param problems takes why it's refused
     */
    Optional<HistoryChange> of(String name, List<Diagnostic> problems) {
        RevisionSearch found = history.find(name);
        if (!(found instanceof RevisionSearch.Found one)) {
            problems.add(Code.UNKNOWN_REBASE.at(database.origin(), name, instead(found)));
            return Optional.empty();
        }
        try {
            return Optional.of(move(one.revision().id()));
        } catch (Refusal refusal) {
            problems.add(Code.REBASE_REFUSED.at(database.origin(), refusal.revision, refusal.fact, refusal.fix));
            return Optional.empty();
        }
    }

    /** What else the user may have meant. */
    static String instead(RevisionSearch found) {
        if (found instanceof RevisionSearch.Ambiguous ambiguous
                && !ambiguous.ids().isEmpty()) {
            return "It could be " + String.join(" or ", ambiguous.ids()) + ".";
        }
        return found instanceof RevisionSearch.Unknown unknown
                        && unknown.meant().isPresent()
                ? "Did you mean \"" + unknown.meant().get() + "\"?"
                : "Write its id.";
    }

    private HistoryChange move(String id) {
        List<String> moved = history.from(id);
        requireLine(moved);
        List<RecordedRevision> rest = new ArrayList<>(history.revisions());
        rest.removeIf(revision -> moved.contains(revision.id()));
        History current = History.of(rest);
        requireOtherPlace(id, current);
        SortedMap<String, RecordedRevision> replaced = new TreeMap<>();
        int number = RevisionNumber.next(history);
        for (String old : moved) {
            RecordedRevision revision = rerecorded(require(old), number++, current, replaced);
            replaced.put(old, revision);
            current = current.with(revision);
        }
        SortedMap<String, String> gone = new TreeMap<>();
        replaced.forEach((old, revision) -> gone.put(old, revision.id()));
        return HistoryChange.replacing(current, List.copyOf(replaced.values()), List.of(), gone);
    }

    /** One behind the other: where lines fork or join behind the revision, what is meant isn't plain. */
    private void requireLine(List<String> moved) {
        for (int i = 1; i < moved.size(); i++) {
            if (!require(moved.get(i)).revision().parents().equals(List.of(moved.get(i - 1)))) {
                throw new Refusal(
                        moved.get(0),
                        moved.get(i) + " comes after it, and not in one line",
                        "Rebase what is the end of a line first");
            }
        }
    }

    private void requireOtherPlace(String id, History rest) {
        if (rest.heads().equals(require(id).revision().parents())) {
            throw new Refusal(id, "there is no other head to put it on top of", "Leave out " + GraphOptions.REBASE);
        }
        if (!rest.isSameInAnyOrder()) {
            throw new Refusal(
                    id,
                    "the others, " + String.join(" and ", rest.heads()) + ", don't go together either",
                    "Rebase one of those first");
        }
    }

    private RecordedRevision rerecorded(
            RecordedRevision recorded, int number, History current, SortedMap<String, RecordedRevision> replaced) {
        Revision old = recorded.revision();
        Draft there = fitted(old, current);
        SortedMap<String, Script> scripts = new TreeMap<>();
        SortedMap<String, String> rendered = new TreeMap<>();
        for (String dialect : old.rendered().keySet()) {
            Script fresh = script(old, there, dialect, recorded);
            rendered.put(dialect, SqlFile.hash(fresh));
            scripts.put(dialect, recorded.isAsRendered(dialect) ? fresh : edited(recorded, dialect, fresh));
        }
        List<String> dependsOn = old.dependsOn().stream()
                .map(name -> Optional.ofNullable(replaced.get(name))
                        .map(RecordedRevision::id)
                        .orElse(name))
                .toList();
        Revision revision = new Revision(
                RevisionNumber.id(number, new Slug(old.slug())),
                current.heads(),
                old.message(),
                created,
                old.labels(),
                dependsOn,
                old.replaces(),
                old.dataStep(),
                old.online(),
                old.operations(),
                old.sources(),
                rendered,
                Fingerprint.of(there.after()));
        return new RecordedRevision(revision, scripts);
    }

    private static Draft fitted(Revision old, History current) {
        try {
            return Draft.of(current.schema(), old);
        } catch (SchemaConflict | IllegalArgumentException conflict) {
            throw new Refusal(
                    old.id(),
                    "its operations don't fit on top of " + String.join(" and ", current.heads()) + " ("
                            + conflict.getMessage() + ")",
                    anew(old));
        }
    }

    private static Script script(Revision old, Draft draft, String dialect, RecordedRevision recorded) {
        Dialect known = Dialects.byId(dialect)
                .filter(any -> recorded.script(dialect).isPresent())
                .orElseThrow(() -> new Refusal(
                        old.id(),
                        "it has SQL for " + dialect + ", which is none of the root's dialects",
                        "Name the dialect in @Database, or take its SQL out"));
        try {
            return draft.script(known);
        } catch (DialectLimit limit) {
            throw new Refusal(old.id(), String.valueOf(limit.getMessage()), anew(old));
        }
    }

    /** SQL that was edited by hand, if what it was made from is the same in the new place. */
    private Script edited(RecordedRevision recorded, String dialect, Script fresh) {
        Revision old = recorded.revision();
        Draft here = Draft.of(history.schemaBefore(old.id()), old);
        if (!script(old, here, dialect, recorded).equals(fresh)) {
            throw new Refusal(
                    old.id(),
                    "its " + dialect + ".sql was edited, and in the new place Aludel would render other SQL",
                    anew(old) + ", then edit it again");
        }
        return recorded.script(dialect).orElseThrow();
    }

    /** The model still holds what the revision did, so a draft finds it again. */
    private static String anew(Revision old) {
        return "Delete its folder and record what is pending then: aludel.record=\"" + old.message() + "\"";
    }

    private RecordedRevision require(String id) {
        return history.revision(id).orElseThrow();
    }

    /** Carries the reason out of the depth. */
    private static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String revision;
        private final String fact;
        private final String fix;

        Refusal(String revision, String fact, String fix) {
            super(fact, null, false, false);
            this.revision = revision;
            this.fact = fact;
            this.fix = fix;
        }
    }
}
