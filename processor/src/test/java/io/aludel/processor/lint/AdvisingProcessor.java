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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private Optional<MappedDatabase> database = Optional.empty();

    /**
     * One compilation.
     *
     * @param before the schema of which the draft is made; empty: there's no draft to speak of
     */
    AdvisingProcessor(LintLevels levels, Optional<Schema> before, Set<String> drops) {
        this.levels = levels;
        this.before = before;
        this.drops = drops;
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
        new DiagnosticReporter(processingEnv.getMessager(), Sources.of(sources), root).report(findings);
    }

    private DraftView draft(MappedDatabase mapped, Schema schema) {
        boolean dataStep = !mapped.model().dataSteps().isEmpty();
        Difference difference = SchemaDiffer.diff(schema, mapped.schema(), mapped.hints(drops, dataStep));
        return new DraftView(
                mapped,
                schema,
                difference.operations(),
                drops,
                mapped.model().dataSteps().stream().findFirst());
    }
}
