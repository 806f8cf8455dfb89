package io.aludel.processor.validation;

import io.aludel.processor.model.IndexModel;
import io.aludel.processor.model.MappedDatabase;
import io.aludel.processor.model.Origin;
import io.aludel.processor.model.Sourced;
import io.aludel.processor.model.TableLayout;
import io.aludel.processor.report.Code;
import io.aludel.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Unique constraints and indexes are over columns that exist, each once. */
final class KeyColumnsRule implements Rule {

    @Override
    public void check(MappedDatabase database, Consumer<Diagnostic> problems) {
        for (TableLayout layout : database.layouts()) {
            layout.entity()
                    .uniques()
                    .forEach(unique -> check("@Unique", unique.origin(), unique.columns(), layout, problems));
            layout.entity()
                    .indexes()
                    .forEach(index -> check(
                            "@Index",
                            index.origin(),
                            index.parts().stream().map(IndexModel.Part::column).toList(),
                            layout,
                            problems));
        }
    }

    private static void check(
            String annotation,
            Origin origin,
            List<Sourced<String>> columns,
            TableLayout layout,
            Consumer<Diagnostic> problems) {
        if (columns.isEmpty()) {
            problems.accept(Code.NO_COLUMNS.at(origin, annotation, origin.text()));
        }
        Set<String> seen = new HashSet<>();
        for (Sourced<String> column : columns) {
            if (layout.column(column.value()).isEmpty() && layout.entity().complete()) {
                problems.accept(Code.UNKNOWN_COLUMN.at(
                        column.origin(), column.value(), layout.name(), DidYouMean.column(column.value(), layout)));
            } else if (!seen.add(column.value())) {
                problems.accept(Code.REPEATED_COLUMN.at(column.origin(), annotation, origin.text(), column.value()));
            }
        }
    }
}
