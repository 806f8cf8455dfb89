package io.aludel.processor.validation;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.TableModel;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An option of a table belongs to a database that the root lists, and is said once. */
final class TableOptionRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        database.declared().forEach(entity -> check(entity, database.model().dialectIds(), problems));
    }

    private static void check(EntityModel entity, List<String> dialects, Consumer<Diagnostic> problems) {
        Set<List<String>> seen = new HashSet<>();
        for (TableModel.Option option : entity.table().options()) {
            String dialect = option.dialect().value();
            if (!dialects.contains(dialect)) {
                problems.accept(Code.UNKNOWN_DIALECT.at(
                        option.dialect().origin(),
                        option.name().value(),
                        entity.origin().text(),
                        dialect,
                        DidYouMean.among(dialect, dialects)));
            } else if (!seen.add(List.of(dialect, option.name().value()))) {
                problems.accept(Code.REPEATED_OPTION.at(
                        option.name().origin(),
                        entity.origin().text(),
                        option.name().value(),
                        dialect));
            }
        }
    }
}
