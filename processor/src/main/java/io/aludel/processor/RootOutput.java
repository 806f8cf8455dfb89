package io.aludel.processor;

import io.aludel.processor.codegen.CodeGenerator;
import io.aludel.processor.codegen.GeneratedSource;
import io.aludel.processor.codegen.MigrationSource;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import io.aludel.processor.report.DialectLimitWords;
import io.aludel.schema.dialect.Dialect;
import io.aludel.schema.dialect.DialectLimit;
import io.aludel.schema.dialect.builtin.Dialects;
import io.aludel.schema.history.HistoryText;
import io.aludel.schema.operation.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** What is written for one root: SQL of the draft, and sources. */
final class RootOutput {

    private static final String MARK = "javax.annotation.processing.Generated";

    private final ProcessingEnvironment environment;
    private final Element root;

    RootOutput(ProcessingEnvironment environment, Element root) {
        this.environment = environment;
        this.root = root;
    }

    /** The SQL of the draft by dialect id; where a database can't do what is asked of it, there's none. */
    SortedMap<String, Script> scripts(MappedDatabase database, Draft draft, List<Diagnostic> problems) {
        SortedMap<String, Script> scripts = new TreeMap<>();
        for (String id : database.model().dialectIds()) {
            Dialect dialect = Dialects.byId(id).orElseThrow();
            try {
                scripts.put(id, draft.script(dialect));
            } catch (DialectLimit limit) {
                List<DialectLimit> all = DialectLimits.of(dialect, draft, limit);
                all.forEach(one -> problems.add(DialectLimitWords.of(one, database.lookup())));
            }
        }
        return scripts;
    }

    /** Generates all that there is to generate; what's in its way is a problem. */
    List<Diagnostic> generate(MappedDatabase database, MigrationPlan plan, Optional<MigrationSource> draft) {
        CodeGenerator generator = new CodeGenerator(isMarkVisible());
        List<GeneratedSource> sources = new ArrayList<>();
        sources.addAll(generator.metadata(plan.names(), database.tables(), database.schema()));
        sources.addAll(generator.migrations(plan.source(draft)));
        new ClassOutput(environment.getFiler())
                .create("META-INF/aludel/" + plan.indexClass() + ".history", root)
                .write(HistoryText.of(plan.history()));
        Origin origin = database.model().origin();
        return new SourceWriter(environment.getFiler(), root)
                .write(sources).stream()
                        .map(className -> Code.NAME_TAKEN.at(origin, className))
                        .toList();
    }

    /** Asked of the root's own module: a class may be there and yet not be readable. */
    private boolean isMarkVisible() {
        Elements elements = environment.getElementUtils();
        ModuleElement module = elements.getModuleOf(root);
        return (module == null ? elements.getTypeElement(MARK) : elements.getTypeElement(module, MARK)) != null;
    }
}
