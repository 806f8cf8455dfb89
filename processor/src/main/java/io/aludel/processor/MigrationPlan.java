package io.aludel.processor;

import io.aludel.processor.codegen.CodeGenerator;
import io.aludel.processor.codegen.DataStepClass;
import io.aludel.processor.codegen.DatabaseNames;
import io.aludel.processor.codegen.DatabaseSource;
import io.aludel.processor.codegen.MigrationSource;
import io.aludel.processor.codegen.TransitionView;
import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.schema.Schema;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.dialect.CatalogueLines;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.Chain;
import io.aludel.schema.history.Checksum;
import io.aludel.schema.history.Fingerprint;
import io.aludel.schema.history.History;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.history.RevisionNames;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is generated for the history of a root.
 *
 * @param model the root
 * @param history the history, with a revision that is being recorded
 * @param classNames simple names of the revisions' classes, by id
 * @param steps the data steps
 */
record MigrationPlan(
        DatabaseModel model, History history, SortedMap<String, String> classNames, DataStepAssignment steps) {

    /** Stands where a recorded revision has its moment: a draft was never recorded, and its bytes mustn't depend on a clock. */
    private static final Instant NEVER = Instant.EPOCH;

    static MigrationPlan of(DatabaseModel model, History history, DataStepAssignment steps) {
        return new MigrationPlan(model, history, RevisionNames.classNames(history), steps);
    }

    /** The plan once the draft has become a revision. */
    MigrationPlan with(RecordedRevision revision) {
        return of(model, history.with(revision), steps.recordedAs(revision.id()));
    }

    DatabaseNames names() {
        return names(model);
    }

    static DatabaseNames names(DatabaseModel model) {
        return new DatabaseNames(model.packageName(), model.name().value());
    }

    /** Qualified name of the class of that simple name. */
    String qualified(String className) {
        return names().migrationsPackage() + "." + className;
    }

    /** Qualified name of the class that lists all migrations, which is generated whatever else is. */
    String indexClass() {
        String name = names().migrationsClass();
        return model.packageName().isEmpty() ? name : model.packageName() + "." + name;
    }

    /** Qualified names of the interfaces that data steps implement, by revision. */
    Map<String, String> interfaces() {
        return classNames.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> qualified(entry.getValue()) + ".Data"));
    }

    DatabaseSource source(Optional<MigrationSource> draft) {
        SortedMap<String, String> chains = new TreeMap<>();
        List<MigrationSource> revisions =
                history.revisions().stream().map(this::migration).toList();
        for (String dialect : run()) {
            Map<String, String> links = revisions.stream()
                    .filter(revision -> revision.checksums().containsKey(dialect))
                    .collect(Collectors.toMap(
                            MigrationSource::id,
                            revision ->
                                    Chain.link(revision.checksums().getOrDefault(dialect, ""), revision.parents())));
            chains.put(dialect, Chain.of(links));
        }
        return new DatabaseSource(
                names(), chains, catalogues(), revisions, ShortWays.of(history).fromBase(run()), draft);
    }

    /** What each database's catalogue tells of the schema after all revisions. Schemas besides that of the connection are not looked into. */
    private SortedMap<String, String> catalogues() {
        SortedMap<String, String> catalogues = new TreeMap<>();
        try {
            Schema schema = history.schema();
            if (schema.tables().keySet().stream().allMatch(name -> name.schema().isEmpty())) {
                run().forEach(id -> catalogues.put(id, catalogue(id, schema)));
            }
        } catch (SchemaConflict told) {
            // Heads that don't go together have been told of, and nobody will run them.
        }
        return catalogues;
    }

    private static String catalogue(String dialect, Schema schema) {
        return Fingerprint.ofLines(CatalogueLines.of(Dialects.byId(dialect).orElseThrow(), schema));
    }

    private MigrationSource migration(RecordedRevision recorded) {
        Revision revision = recorded.revision();
        SortedMap<String, Script> scripts = run(recorded.scripts());
        return new MigrationSource(
                Optional.ofNullable(classNames.get(revision.id())).orElseThrow(),
                revision.id(),
                revision.parents(),
                revision.message(),
                revision.created().toString(),
                scripts,
                checksums(scripts),
                revision.labels(),
                history.dependencies(revision.id()),
                revision.replaces(),
                revision.dataStep() ? Optional.of(view(revision)) : Optional.empty());
    }

    private TransitionView view(Revision revision) {
        Draft replayed = Draft.of(history.schemaBefore(revision.id()), revision);
        return view(replayed, Optional.ofNullable(steps.recorded().get(revision.id())));
    }

    /** The draft as a class; there's none when there is nothing to do. */
    Optional<MigrationSource> draft(DraftSource source) {
        if (source.draft().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MigrationSource(
                source.name().className(),
                DraftName.ID,
                history.heads(),
                source.name().message(),
                NEVER.toString(),
                run(source.scripts()),
                checksums(run(source.scripts())),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(view(source.draft(), steps.draft()))));
    }

    private TransitionView view(Draft draft, Optional<DataStepModel> step) {
        return new TransitionView(
                draft.upgrade().transition(),
                draft.downgrade().transition(),
                List.of(draft.upgrade().before(), draft.after()),
                step.map(MigrationPlan::dataStepClass));
    }

    private static DataStepClass dataStepClass(DataStepModel step) {
        int start = step.packageName().isEmpty() ? 0 : step.packageName().length() + 1;
        return new DataStepClass(
                step.packageName(), step.className().substring(start), step.overridesDowngrade(), step.batched());
    }

    /** The dialects of the root whose SQL generated code holds. */
    private List<String> run() {
        return model.dialectIds().stream().filter(CodeGenerator::runs).toList();
    }

    private SortedMap<String, Script> run(SortedMap<String, Script> scripts) {
        SortedMap<String, Script> run = new TreeMap<>(scripts);
        run.keySet().retainAll(run());
        return run;
    }

    private static SortedMap<String, String> checksums(SortedMap<String, Script> scripts) {
        SortedMap<String, String> checksums = new TreeMap<>();
        scripts.forEach((dialect, script) -> checksums.put(dialect, Checksum.of(script)));
        return checksums;
    }
}
