package io.aludel.processor.validation;

import io.aludel.processor.model.ColumnLayout;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** Every member has a column of its own. */
final class DuplicateColumnRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        List<String> dialects = database.model().dialectIds();
        database.layouts().forEach(layout -> check(layout, dialects, problems));
    }

    private static void check(TableLayout layout, List<String> dialects, Consumer<Diagnostic> problems) {
        NamesTaken<ColumnLayout> names = new NamesTaken<>(dialects);
        for (ColumnLayout column : layout.columns()) {
            names.take(column.name(), column)
                    .ifPresent(first -> problems.accept(Code.DUPLICATE_COLUMN.at(
                            column.member().origin(),
                            first.member().origin().text(),
                            column.member().origin().text(),
                            NamesTaken.text(first.name(), column.name()),
                            layout.name(),
                            column.member().toOne().isPresent() ? "JoinColumn" : "Column")));
        }
    }
}
