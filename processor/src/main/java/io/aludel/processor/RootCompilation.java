package io.aludel.processor;

import io.aludel.processor.codegen.MigrationSource;
import io.aludel.processor.lint.DraftView;
import io.aludel.processor.lint.Lint;
import io.aludel.processor.mapping.SchemaMapper;
import io.aludel.processor.model.DataStepModel;
import io.aludel.processor.model.DatabaseModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.reader.DatabaseReader;
import io.aludel.processor.reader.KnownClasses;
import io.aludel.processor.reader.Reading;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DiagnosticReporter;
import io.aludel.processor.report.HistoryProblemWords;
import io.aludel.processor.report.Level;
import io.aludel.processor.validation.DataSteps;
import io.aludel.processor.validation.Validator;
import io.aludel.schema.SchemaConflict;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.RevisionNames;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The stages of compiling one root, in the order in which they stand here, and what comes up in them. */
final class RootCompilation {

    private final Session session;
    private final Element root;
    private final Elements elements;
    private final DatabaseReader reader;
    private final RootOutput output;
    private final List<Diagnostic> problems = new ArrayList<>();
    private Trouble trouble = Trouble.NONE;
    private CompiledIndex.Classes seen = CompiledIndex.Classes.NONE;

    RootCompilation(Session session, Element root) {
        this.session = session;
        this.root = root;
        this.elements = session.environment().getElementUtils();
        KnownClasses known = new KnownClasses(
                session.sources(), session.index().of(Rounds.nameOf(root)).facts());
        this.reader = new DatabaseReader(elements, session.environment().getTypeUtils(), known);
        this.output = new RootOutput(session.environment(), root);
    }

    RecordedHistory readHistory() {
        DatabaseModel declared = reader.read(root, List.of(), List.of()).database();
        session.options()
                .problems()
                .forEach(problem -> problems.add(Code.INVALID_OPTION.at(declared.origin(), problem)));
        RecordedHistory recorded =
                RecordedHistory.read(declared, session.options().options(), session.classOutput());
        problems.addAll(recorded.problems());
        recorded.folder().ifPresent(folder -> claim(folder, declared));
        recorded.change().ifPresent(change -> requireKeeping(change.name(), declared.origin()));
        return recorded;
    }

    private void requireKeeping(String revision, Origin origin) {
        if (CompilerTask.of(session.environment()).isEmpty()) {
            problems.add(Code.RECORDING_UNSUPPORTED.at(origin, revision));
        }
    }

    private void claim(Path folder, DatabaseModel declared) {
        String name = declared.name().value();
        session.claims()
                .claim(folder, name)
                .map(other -> Code.SHARED_HISTORY.at(declared.origin(), other, name, folder))
                .ifPresent(problems::add);
    }

    MappedDatabase readModel(RecordedHistory recorded) {
        CompiledIndex.Classes earlier = session.index().of(Rounds.nameOf(root));
        SortedSet<String> entities = new TreeSet<>(recorded.entityNames());
        entities.addAll(session.rounds().entities());
        entities.addAll(earlier.entities());
        SortedSet<String> dataSteps = new TreeSet<>(session.rounds().dataSteps());
        dataSteps.addAll(earlier.dataSteps());
        Reading reading = reader.read(root, found(entities), found(dataSteps));
        seen = CompiledIndex.Classes.of(reading);
        MappedDatabase database = SchemaMapper.map(reading.database());
        List<Diagnostic> wrong = new ArrayList<>(reading.diagnostics());
        wrong.addAll(reader.readOthers(others()));
        wrong.addAll(Validator.validate(database));
        trouble = Trouble.of(reading.database(), wrong, reading.unresolved());
        problems.addAll(wrong);
        return database;
    }

    /** What is compiled from sources and is no entity. */
    private List<TypeElement> others() {
        SortedSet<String> others = new TreeSet<>(session.rounds().sources());
        others.removeAll(session.rounds().entities());
        return others.stream()
                .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)).stream())
                .toList();
    }

    DataStepAssignment assign(RecordedHistory recorded, MappedDatabase database) {
        List<Diagnostic> wrong = new ArrayList<>();
        DataStepAssignment steps = DataStepAssignment.of(database.model().dataSteps(), recorded.history(), wrong);
        if (recorded.isSound()) {
            problems.addAll(wrong);
        }
        return steps;
    }

    Draft plan(RecordedHistory recorded, MappedDatabase database, DataStepAssignment steps) {
        if (!recorded.isSound()) {
            return unknown(database, steps);
        }
        try {
            DraftPlanner.Plan plan = DraftPlanner.plan(
                    recorded.history(), database, session.options().options().drops(), hasDataStep(steps));
            plan.problems().stream()
                    .filter(problem -> !trouble.touches(problem))
                    .forEach(problems::add);
            problems.addAll(lint(options().mode().loudestAdvice()).wanted(plan.stale()));
            return Draft.of(
                    recorded.history().schema(),
                    plan.operations(),
                    hasDataStep(steps),
                    options().isOnline(database.model()));
        } catch (SchemaConflict conflict) {
            if (!hasErrors()) {
                throw conflict;
            }
            return unknown(database, steps);
        }
    }

    /** Whether there is one, or is to be one in the revision that is recorded. */
    private boolean hasDataStep(DataStepAssignment steps) {
        return steps.draft().isPresent()
                || (options().record().isPresent() && options().graph().empty());
    }

    /** When it isn't known what has changed, nothing has; the user's code still finds the tables of the model. */
    private static Draft unknown(MappedDatabase database, DataStepAssignment steps) {
        return Draft.of(database.schema(), List.of(), steps.draft().isPresent(), false);
    }

    /** The draft with its name and its SQL. */
    DraftSource render(MappedDatabase database, Draft draft, MigrationPlan plan) {
        DraftName name = DraftName.of(plan.steps().draft(), plan.classNames().values());
        return new DraftSource(draft, name, output.scripts(database, draft, problems));
    }

    /** Looks at the data steps: each belongs to a revision and implements what that asks for, and none is gone. */
    void checkSteps(RecordedHistory recorded, MigrationPlan plan, DraftSource source) {
        if (!recorded.isSound()) {
            return;
        }
        Optional<DataStepModel> step = plan.steps().draft();
        Optional<DataStepModel> lost = step.filter(model -> belongsNowhere(source));
        lost.ifPresent(model -> problems.add(DataSteps.unknownRevision(model, KnownRevisions.of(recorded.history()))));
        step.filter(model -> lost.isEmpty()).ifPresent(model -> checkDraftStep(model, recorded, plan, source));
        problems.addAll(plan.steps().checkTypes(plan.interfaces()));
        // One that has lost its way may well be the one that is missing.
        if (lost.isEmpty()) {
            problems.addAll(plan.steps()
                    .missing(recorded.history(), plan.interfaces(), plan.model().origin()));
        }
    }

    /** Nothing is pending that the step could belong to; when recording, its name is compared with the message. */
    private boolean belongsNowhere(DraftSource source) {
        return source.draft().operations().isEmpty() && options().record().isEmpty() && !hasErrors();
    }

    private void checkDraftStep(DataStepModel step, RecordedHistory recorded, MigrationPlan plan, DraftSource source) {
        Origin origin = step.revision().origin();
        RevisionNames.check(step.revision().value(), recorded.history())
                .ifPresent(problem -> problems.add(HistoryProblemWords.of(problem, origin)));
        DataSteps.wrongType(step, plan.qualified(source.name().className()) + ".Data")
                .ifPresent(problems::add);
    }

    /**
     * Gives advice: on the draft only when nothing is wrong with it. While it's recorded, what there is to say about it is a note, since
     * the warnings were there before.
     */
    void advise(RecordedHistory recorded, MappedDatabase database, Draft draft, Optional<DataStepModel> step) {
        boolean isSound = recorded.isSound() && !hasErrors();
        Level loudest = options().mode().loudestAdvice();
        lint(loudest).model(database).stream()
                .filter(finding -> !trouble.touches(finding))
                .forEach(problems::add);
        if (recorded.isSound()) {
            problems.addAll(lint(loudest).recorded(database, recorded.history().revisions()));
        }
        if (isSound) {
            DraftView view = new DraftView(
                    database,
                    recorded.history().schema(),
                    draft.operations(),
                    options().drops(),
                    step,
                    draft.online());
            problems.addAll(
                    lint(options().record().isPresent() ? Level.NOTE : loudest).draft(view));
        }
    }

    private Lint lint(Level loudest) {
        return new Lint(options().lint(), loudest, session.sources(), root);
    }

    /** The revision that the draft becomes, if it's to be recorded and nothing is in the way. */
    Optional<RecordedRevision> record(
            RecordedHistory recorded, MappedDatabase database, DraftSource source, Optional<DataStepModel> step) {
        if (options().record().isEmpty() || !recorded.isSound()) {
            return Optional.empty();
        }
        Recording recording =
                new Recording(options().record().orElseThrow(), options().graph(), recorded.history(), database);
        if (!hasErrors() && source.draft().isEmpty()) {
            problems.add(Code.NOTHING_TO_RECORD.at(
                    database.model().origin(),
                    recording.message(),
                    database.model().name().value()));
            return Optional.empty();
        }
        problems.addAll(recording.check(step));
        requireKeeping(recording.message(), database.model().origin());
        if (options().graph().empty() && !source.draft().operations().isEmpty()) {
            problems.add(Code.NOT_EMPTY.at(
                    database.model().origin(),
                    recording.message(),
                    source.draft().pending()));
        }
        if (hasErrors()) {
            return Optional.empty();
        }
        Instant created = options().created().orElseGet(Instant::now);
        return Optional.of(recording.revision(source.draft(), source.scripts(), created));
    }

    /** Says what is recorded nowhere, when nothing else is wrong. */
    void reportPending(MappedDatabase database, DraftSource source) {
        if (!source.draft().operations().isEmpty() && !hasErrors()) {
            problems.add(source.pending(database.model(), options().mode()));
        }
    }

    void generate(MappedDatabase database, MigrationPlan plan, Optional<MigrationSource> draft) {
        problems.addAll(output.generate(database, plan, draft));
    }

    /** Has the change written when the compilation has gone well. */
    void keep(RecordedHistory recorded, MigrationPlan plan, HistoryChange change) {
        RevisionKeeper keeper = new RevisionKeeper(
                session.environment().getMessager(), recorded.folder().orElseThrow(), change);
        String required = plan.indexClass();
        CompilerTask.of(session.environment())
                .ifPresent(task ->
                        task.addTaskListener(new CompilationEnd(required, session.classOutput(), keeper::finish)));
    }

    private CompileOptions options() {
        return session.options().options();
    }

    /** Whether something is wrong, be it that only the compiler has said so yet. */
    private boolean hasErrors() {
        return !trouble.isNone() || problems.stream().anyMatch(Diagnostic::isError);
    }

    /** What later compilations should know. */
    CompiledIndex.Classes seen() {
        return seen;
    }

    void report() {
        new DiagnosticReporter(session.environment().getMessager(), session.sources(), root).report(problems);
    }

    /** The classes of these names that are there; one of which only a stale class file is left is not. */
    private List<TypeElement> found(Collection<String> names) {
        return session.stale()
                .present(
                        names,
                        Origin.of(root),
                        doubt -> problems.add(options().mode().bearable(doubt)));
    }
}
