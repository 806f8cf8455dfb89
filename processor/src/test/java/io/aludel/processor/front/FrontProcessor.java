package io.aludel.processor.front;

import io.aludel.annotation.DataStep;
import io.aludel.annotation.Database;
import io.aludel.annotation.Entity;
import io.aludel.processor.mapping.SchemaMapper;
import io.aludel.processor.model.FormerNames;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sources;
import io.aludel.processor.reader.DatabaseReader;
import io.aludel.processor.reader.Reading;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DiagnosticReporter;
import io.aludel.processor.report.DialectLimitWords;
import io.aludel.processor.report.DiffProblemWords;
import io.aludel.processor.validation.HintExpressions;
import io.aludel.processor.validation.Validator;
import io.aludel.schema.Schema;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.ScriptRenderer;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.Hints;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.operation.Operation;
import io.aludel.schema.operation.Operations;
import io.aludel.schema.operation.PhaseSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The processor's front half alone: it reads, maps, validates and reports, and generates nothing. */
final class FrontProcessor extends AbstractProcessor {

    private final Set<String> sources = new TreeSet<>();
    private final List<String> lookedUp;
    private Optional<Schema> head = Optional.empty();
    private Set<String> drops = Set.of();

    /** What leads from the schema given to the model. */
    @Nullable
    Difference difference;

    /** What the last root was mapped to. */
    @Nullable
    MappedDatabase database;

    /** What the last root was read as. */
    @Nullable
    Reading reading;

    /** What the front half threw, which compilers treat differently; it must throw nothing. */
    @Nullable
    RuntimeException failure;

    /** A processor that also looks up classes by name, as the real one does with those of the index and the history. */
    FrontProcessor(String... lookedUp) {
        this.lookedUp = Arrays.asList(lookedUp);
    }

    /** Also compares the model with a schema, when nothing is wrong with the model itself. */
    FrontProcessor against(Schema before, Set<String> confirmedDrops) {
        head = Optional.of(before);
        drops = confirmedDrops;
        return this;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            front(round);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
        return false;
    }

    private void front(RoundEnvironment round) {
        round.getRootElements()
                .forEach(e ->
                        sources.add(((QualifiedNameable) e).getQualifiedName().toString()));
        for (Element root : round.getElementsAnnotatedWith(Database.class)) {
            Set<TypeElement> entities =
                    new LinkedHashSet<>(ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class)));
            for (String name : lookedUp) {
                TypeElement found = processingEnv.getElementUtils().getTypeElement(name);
                if (found != null) {
                    entities.add(found);
                }
            }
            run(root, new ArrayList<>(entities), round);
        }
    }

    private void run(Element root, List<TypeElement> entities, RoundEnvironment round) {
        DatabaseReader reader = new DatabaseReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        reading = reader.read(root, entities, ElementFilter.typesIn(round.getElementsAnnotatedWith(DataStep.class)));
        database = SchemaMapper.map(reading.database());
        DiagnosticReporter reporter = new DiagnosticReporter(processingEnv.getMessager(), Sources.of(sources), root);
        reporter.report(reading.diagnostics());
        List<Diagnostic> others = reader.readOthers(ElementFilter.typesIn(round.getRootElements()));
        reporter.report(others.stream()
                .filter(problem -> !reading.diagnostics().contains(problem))
                .toList());
        List<Diagnostic> wrong = Validator.validate(database);
        reporter.report(wrong);
        if (head.isPresent() && wrong.isEmpty() && reading.diagnostics().isEmpty()) {
            FormerNames former = new FormerNames(head.get(), database.schema(), database.lookup());
            Hints hints = former.with(database.hints(drops, false));
            difference = SchemaDiffer.diff(head.get(), database.schema(), hints);
            reporter.report(HintExpressions.check(head.get(), database, hints));
            DiffProblemWords words = new DiffProblemWords(database.lookup());
            difference.problems().forEach(problem -> reporter.report(words.of(problem)));
            if (difference.problems().isEmpty()) {
                reporter.report(limits(head.get(), difference.operations(), database));
            }
        }
    }

    /** What the root's databases can't do. */
    private static List<Diagnostic> limits(Schema before, List<Operation> operations, MappedDatabase database) {
        List<Diagnostic> limits = new ArrayList<>();
        Schema after = Operations.apply(before, operations);
        for (String id : database.model().dialectIds()) {
            try {
                ScriptRenderer.render(
                        Dialects.byId(id).orElseThrow(),
                        PhaseSplitter.split(before, operations, false),
                        PhaseSplitter.split(after, Operations.inverse(before, operations), false),
                        false);
            } catch (DialectLimit limit) {
                limits.add(DialectLimitWords.of(limit, database.lookup()));
            }
        }
        return limits;
    }
}
