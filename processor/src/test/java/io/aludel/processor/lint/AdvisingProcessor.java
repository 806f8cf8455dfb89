package io.aludel.processor.lint;

import io.aludel.annotation.DataStep;
import io.aludel.annotation.Database;
import io.aludel.annotation.Entity;
import io.aludel.processor.mapping.SchemaMapper;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Sources;
import io.aludel.processor.reader.DatabaseReader;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DiagnosticReporter;
import io.aludel.processor.report.Level;
import io.aludel.processor.validation.Validator;
import io.aludel.schema.Schema;
import io.aludel.schema.diff.Difference;
import io.aludel.schema.diff.SchemaDiffer;
import io.aludel.schema.history.RecordedRevision;
import io.aludel.schema.history.Revision;
import io.aludel.schema.operation.Phase;
import io.aludel.schema.operation.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads, maps, compares with a schema before, and gives advice; without history and without files. */
@SupportedAnnotationTypes("io.aludel.annotation.*")
final class AdvisingProcessor extends AbstractProcessor {

    private final LintLevels levels;
    private final Optional<Schema> before;
    private final Set<String> drops;
    private final List<String> edited;
    private Optional<MappedDatabase> database = Optional.empty();

    /**
     * One compilation.
     *
     * @param before the schema of which the draft is made; empty: there's no draft to speak of
     * @param edited statements that somebody wrote into recorded SQL
     */
    AdvisingProcessor(LintLevels levels, Optional<Schema> before, Set<String> drops, List<String> edited) {
        this.levels = levels;
        this.before = before;
        this.drops = drops;
        this.edited = edited;
    }

    Schema schema() {
        return database.orElseThrow().schema();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getElementsAnnotatedWith(Database.class).forEach(root -> advise(root, round));
        return false;
    }

    private void advise(Element root, RoundEnvironment round) {
        Set<String> sources = new TreeSet<>();
        round.getRootElements()
                .forEach(element -> sources.add(
                        ((QualifiedNameable) element).getQualifiedName().toString()));
        MappedDatabase mapped =
                SchemaMapper.map(new DatabaseReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
                        .read(
                                root,
                                ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class)),
                                ElementFilter.typesIn(round.getElementsAnnotatedWith(DataStep.class)))
                        .database());
        database = Optional.of(mapped);
        List<Diagnostic> findings = new ArrayList<>(Validator.validate(mapped));
        Lint lint = new Lint(levels, Level.WARNING, Sources.of(sources), root);
        findings.addAll(lint.model(mapped));
        before.ifPresent(schema -> findings.addAll(lint.draft(draft(mapped, schema))));
        findings.addAll(lint.recorded(
                mapped, edited.stream().map(AdvisingProcessor::recorded).toList()));
        new DiagnosticReporter(processingEnv.getMessager(), Sources.of(sources), root).report(findings);
    }

    /** A revision that was rendered otherwise. */
    private static RecordedRevision recorded(String statement) {
        Revision revision = new Revision(
                "0002_mend_players",
                List.of("0001_init"),
                "mend players",
                Instant.EPOCH,
                List.of(),
                List.of(),
                false,
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(Map.of("postgresql", "sha256:00")),
                "sum256:00");
        Script.Step step = new Script.SqlStep(Phase.CONTRACT, "mend players", "", statement, false);
        return new RecordedRevision(
                revision, new TreeMap<>(Map.of("postgresql", new Script(List.of(step), List.of()))));
    }

    private DraftView draft(MappedDatabase mapped, Schema schema) {
        boolean dataStep = !mapped.model().dataSteps().isEmpty();
        Difference difference = SchemaDiffer.diff(schema, mapped.schema(), mapped.hints(drops, dataStep));
        return new DraftView(
                mapped,
                schema,
                difference.operations(),
                drops,
                mapped.model().dataSteps().stream().findFirst(),
                mapped.model().online());
    }
}
