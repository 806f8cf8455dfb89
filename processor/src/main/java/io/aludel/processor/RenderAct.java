package io.aludel.processor;

import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.SqlFile;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Renders the SQL that recorded revisions lack for dialects of the root, from their operations.
 *
 * <p>SQL that is there stays, whoever wrote it; only its hash is completed, so that it can be told from then on whether it's what Aludel
 * renders.
 */
final class RenderAct {

    private final DatabaseModel database;
    private final History history;
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final List<RecordedRevision> revisions = new ArrayList<>();
    private final List<RecordedRevision> changed = new ArrayList<>();
    private final SortedMap<String, List<String>> files = new TreeMap<>();

    RenderAct(DatabaseModel database, History history) {
        this.database = database;
        this.history = history;
    }

    /**
     * The history with that SQL.
     *
     * @param problems takes why it's refused, or that there's nothing to do
     */
    Optional<HistoryChange> of(List<Diagnostic> problems) {
        history.revisions().forEach(this::complete);
        problems.addAll(refusals);
        if (changed.isEmpty() && refusals.isEmpty()) {
            problems.add(Code.NOTHING_TO_RENDER.at(
                    database.origin(), database.name().value(), String.join(" and ", database.dialectIds())));
        }
        if (changed.isEmpty() || !refusals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(HistoryChange.rendering(name(), History.of(revisions), changed, files));
    }

    private String name() {
        TreeSet<String> dialects = new TreeSet<>();
        files.values().forEach(dialects::addAll);
        return dialects.isEmpty() ? "a hash in revision.json" : "SQL for " + String.join(" and ", dialects);
    }

    private void complete(RecordedRevision recorded) {
        SortedMap<String, Script> rendered = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (String dialect : database.dialectIds()) {
            boolean there = recorded.script(dialect).isPresent();
            if (!there || !recorded.revision().rendered().containsKey(dialect)) {
                render(recorded, dialect, there).ifPresent(script -> rendered.put(dialect, script));
            }
            if (!there) {
                missing.add(dialect);
            }
        }
        RecordedRevision complete = rendered.isEmpty() ? recorded : recorded.completed(rendered);
        revisions.add(complete);
        if (!rendered.isEmpty()) {
            changed.add(complete);
        }
        if (!missing.isEmpty()) {
            files.put(recorded.id(), List.copyOf(missing));
        }
    }

    private Optional<Script> render(RecordedRevision recorded, String dialect, boolean there) {
        Revision revision = recorded.revision();
        Draft draft = Draft.of(history.schemaBefore(revision.id()), revision);
        try {
            Script script = draft.script(Dialects.byId(dialect).orElseThrow());
            // Older revisions were recorded without a way back from half way.
            Script older = new Script(script.upgrade(), script.downgrade());
            String frozen = revision.rendered().getOrDefault(dialect, SqlFile.hash(script));
            Optional<Script> same = Stream.of(script, older)
                    .filter(candidate -> frozen.equals(SqlFile.hash(candidate)))
                    .findFirst();
            if (same.isPresent()) {
                return same;
            }
            refusals.add(Code.RENDER_REFUSED.at(database.origin(), revision.id(), dialect));
        } catch (DialectLimit limit) {
            // Who has written the file by hand has followed this advice.
            if (!there) {
                refusals.add(limit(revision, dialect, limit));
            }
        }
        return Optional.empty();
    }

    private Diagnostic limit(Revision revision, String dialect, DialectLimit limit) {
        return Code.DIALECT_LIMIT.at(
                database.origin(),
                "revision " + revision.id() + " can't be rendered for " + dialect + ": " + limit.getMessage()
                        + ". Write " + revision.id() + "/" + dialect
                        + ".sql by hand, in the form of the files beside it,"
                        + " then render the others");
    }
}
