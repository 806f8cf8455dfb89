package io.aludel.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sources;
import io.aludel.processor.report.Code;
import io.aludel.schema.history.RecordedRevision;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Compares annotated classes with the recorded history and generates migrations and metadata.
 *
 * <p>It looks at every compilation, for a class without any annotation, an enum say, may be part of an entity; where there is no
 * {@code @Database} it does nothing. It claims no annotation and never throws.
 */
@AutoService(Processor.class)
public final class AludelProcessor extends AbstractProcessor {

    private static final int FRAMES = 8;

    private final Rounds rounds = new Rounds();
    private List<Element> roots = List.of();
    private boolean announced;
    private boolean settled;

    /** Made by the compiler. */
    public AludelProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return CompileOptions.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            take(round);
        } catch (Exception | StackOverflowError | LinkageError | AssertionError failure) {
            settled = true;
            reportFailure(failure);
        }
        return false;
    }

    /**
     * Everything is done in one round, the one after the first: what other processors generate in the first has arrived then. That
     * there is one is seen to by the small file that is generated at once.
     */
    private void take(RoundEnvironment round) {
        Collection<String> arrived = rounds.add(round);
        if (settled) {
            arrived.forEach(this::reportLate);
            return;
        }
        ClassOutput output = new ClassOutput(processingEnv.getFiler());
        CompiledIndex index = CompiledIndex.of(output.read(CompiledIndex.FILE));
        roots = new RootSearch(processingEnv.getElementUtils(), output).find(rounds, index);
        if (roots.isEmpty()) {
            return;
        }
        if (!announced && !round.processingOver()) {
            announced = true;
            if (new RootAnnouncement(processingEnv, rounds).announce(roots)) {
                return;
            }
        }
        settled = true;
        compileAll(output, index);
    }

    private void compileAll(ClassOutput output, CompiledIndex index) {
        ClassOutput.Resource resource = output.create(CompiledIndex.FILE, roots.get(0));
        CompileOptions.Reading options = CompileOptions.read(processingEnv.getOptions(), System.getenv());
        // A source path may hold sources of which the compiler makes no root elements, since nobody asked for them.
        Optional<JavacTask> task = CompilerTask.of(processingEnv);
        Sources sources = new Sources(
                rounds.sources(),
                element -> CompilerTask.sourceFile(task, element).isPresent());
        Session session = new Session(
                processingEnv,
                rounds,
                sources,
                new StaleClasses(
                        processingEnv.getElementUtils(),
                        output,
                        sources,
                        element -> CompilerTask.sourceFile(task, element)),
                options,
                index,
                resource.folder(),
                new HistoryClaims());
        CompiledIndex seen = CompiledIndex.EMPTY;
        for (Element root : roots) {
            seen = seen.with(Rounds.nameOf(root), compile(session, root));
        }
        resource.write(seen.toString());
    }

    private CompiledIndex.Classes compile(Session session, Element element) {
        RootCompilation root = new RootCompilation(session, element);
        try {
            RecordedHistory recorded = root.readHistory();
            MappedDatabase database = root.readModel(recorded);
            DataStepAssignment steps = root.assign(recorded, database);
            Draft draft = root.plan(recorded, database, steps);
            MigrationPlan plan = MigrationPlan.of(database.model(), recorded.history(), steps);
            DraftSource source = root.render(database, draft, plan);
            root.checkSteps(recorded, plan, source);
            root.advise(recorded, database, draft, steps.draft());
            Optional<RecordedRevision> revision = root.record(recorded, database, source, steps.draft());
            if (revision.isPresent()) {
                plan = plan.with(revision.get());
                root.generate(database, plan, Optional.empty());
                root.keep(recorded, plan, HistoryChange.adding(plan.history(), revision.get()));
            } else {
                root.generate(database, plan, plan.draft(source));
                root.reportPending(database, source);
                if (recorded.change().isPresent()) {
                    root.keep(recorded, plan, recorded.change().get());
                }
            }
            return root.seen();
        } finally {
            root.report();
        }
    }

    private void reportLate(String name) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        if (type != null && !roots.isEmpty()) {
            processingEnv.getMessager().printMessage(Kind.ERROR, Code.LATE_CLASS.text(name), type);
        }
    }

    private void reportFailure(Throwable failure) {
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        Element place = roots.isEmpty() ? null : roots.get(0);
        processingEnv.getMessager().printMessage(Kind.ERROR, Code.INTERNAL.text(failure, frames), place);
    }
}
